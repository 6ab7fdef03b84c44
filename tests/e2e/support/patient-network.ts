import type { Page, Route } from '@playwright/test';
import { tokenResponseSchema } from '#contract/http/token.ts';
import { openTcpLine, type TcpLine } from '#tests/factories/tcp-line.ts';
import { openUdpLine, type UdpLine } from '#tests/factories/udp-line.ts';

declare global {
  interface Window {
    openwideLineTo(udpPort: number): Promise<number>;
  }
}

/**
 * The network of one page, which can be taken away: everything between the page and LiveKit goes through lines of
 * ours, signalling by TCP and media and data by UDP. Install it before the page is opened.
 */
export class PatientNetwork {
  readonly #page: Page;
  readonly #tcp = new Map<string, TcpLine>();
  readonly #udp = new Map<number, UdpLine>();
  #lossShare = 0;
  /** Resolved while there is a network. */
  #there: Promise<void> = Promise.resolve();
  #comesBack = () => {};

  private constructor(page: Page) {
    this.#page = page;
  }

  static async install(page: Page): Promise<PatientNetwork> {
    const network = new PatientNetwork(page);
    // Our lines have addresses of their own, which the page's policy does not know.
    const cdp = await page.context().newCDPSession(page);
    await cdp.send('Page.setBypassCSP', { enabled: true });
    await page.exposeFunction('openwideLineTo', (port: number) => network.#udpPortFor(port));
    await page.addInitScript(sendPeersThroughLines);
    await page.route('**/api/**', async (route) => {
      // The page may have given the request up meanwhile, or be gone.
      await network.#pass(route).catch(() => {});
    });
    return network;
  }

  /**
   * Takes the network away: no packet gets through, requests wait.
   * @param known whether the browser notices, as when the cable is pulled
   */
  async cut({ known = true } = {}): Promise<void> {
    this.#there = new Promise((resolve) => {
      this.#comesBack = resolve;
    });
    for (const line of [...this.#tcp.values(), ...this.#udp.values()]) line.cut();
    if (known) await this.#page.context().setOffline(true);
  }

  async restore(): Promise<void> {
    for (const line of [...this.#tcp.values(), ...this.#udp.values()]) line.restore();
    this.#comesBack();
    await this.#page.context().setOffline(false);
  }

  /** From now on this share of the UDP packets is lost, each way, from 0 to 1. */
  lose(share: number): void {
    this.#lossShare = share;
    for (const line of this.#udp.values()) line.lose(share);
  }

  /** UDP packets of all lines; none carried would mean that the page goes some other way. */
  get packets(): { carried: number; lost: number } {
    const sum = { carried: 0, lost: 0 };
    for (const { packets } of this.#udp.values()) {
      sum.carried += packets.carried;
      sum.lost += packets.lost;
    }
    return sum;
  }

  async close(): Promise<void> {
    await Promise.all([...this.#tcp.values(), ...this.#udp.values()].map((line) => line.close()));
  }

  /** Lets a request through, as soon as there is a network; a way into the room leads through our lines. */
  async #pass(route: Route): Promise<void> {
    await this.#there;
    if (!route.request().url().endsWith('/api/v1/token')) return route.continue();
    const response = await route.fetch();
    if (!response.ok()) return route.fulfill({ response });
    const token = tokenResponseSchema.parse(await response.json());
    const server_url = await this.#signallingThroughLine(token.server_url);
    await route.fulfill({ response, json: { ...token, server_url } });
  }

  async #signallingThroughLine(serverUrl: string): Promise<string> {
    const url = new URL(serverUrl);
    const line = this.#tcp.get(url.port) ?? (await openTcpLine(Number(url.port)));
    this.#tcp.set(url.port, line);
    url.hostname = '127.0.0.1';
    url.port = String(line.port);
    return url.href.replace(/\/$/, '');
  }

  async #udpPortFor(port: number): Promise<number> {
    const known = this.#udp.get(port);
    if (known) return known.port;
    const line = await openUdpLine(port);
    line.lose(this.#lossShare);
    this.#udp.set(port, line);
    return line.port;
  }
}

interface PeerMethods {
  createOffer(this: RTCPeerConnection, options?: RTCOfferOptions): Promise<RTCSessionDescriptionInit>;
  createAnswer(this: RTCPeerConnection, options?: RTCAnswerOptions): Promise<RTCSessionDescriptionInit>;
  setRemoteDescription(this: RTCPeerConnection, description: RTCSessionDescriptionInit): Promise<void>;
  addIceCandidate(this: RTCPeerConnection, candidate?: RTCIceCandidateInit | null): Promise<void>;
}

/**
 * Runs in the page: of the addresses a server offers, only UDP ones are left, and they lead to our line; the page's own
 * addresses are kept from the server, which would go around it.
 */
function sendPeersThroughLines(): void {
  const Peer = window.RTCPeerConnection;
  const isCandidate = (line: string) => line.startsWith('a=candidate:') || line.startsWith('candidate:');
  const throughLine = async (line: string): Promise<string | null> => {
    const fields = line.split(' ');
    if (fields[2]?.toLowerCase() !== 'udp') return null;
    fields[4] = '127.0.0.1';
    fields[5] = String(await window.openwideLineTo(Number(fields[5])));
    return fields.join(' ');
  };
  const rewritten = async (sdp: string | undefined) => {
    const lines = await Promise.all(
      (sdp ?? '').split('\r\n').map((line) => (isCandidate(line) ? throughLine(line) : line)),
    );
    return lines.filter((line) => line !== null).join('\r\n');
  };
  // Port 9 discards: the server learns of an address, as it needs to, but of none that leads to the page.
  const nowhere = (line: string) => {
    const fields = line.split(' ');
    fields[4] = '127.0.0.1';
    fields[5] = '9';
    return fields.join(' ');
  };
  const withoutOwn = (description: RTCSessionDescriptionInit): RTCSessionDescriptionInit => ({
    type: description.type,
    sdp: (description.sdp ?? '')
      .split('\r\n')
      .map((line) => (isCandidate(line) ? nowhere(line) : line))
      .join('\r\n'),
  });
  // The promise-based one of each method's two forms.
  const { createOffer, createAnswer, setRemoteDescription, addIceCandidate }: PeerMethods = Peer.prototype;
  const onicecandidate = Object.getOwnPropertyDescriptor(Peer.prototype, 'onicecandidate');
  const changed = {
    async createOffer(this: RTCPeerConnection, options?: RTCOfferOptions) {
      return withoutOwn(await createOffer.call(this, options));
    },
    async createAnswer(this: RTCPeerConnection, options?: RTCAnswerOptions) {
      return withoutOwn(await createAnswer.call(this, options));
    },
    async setRemoteDescription(this: RTCPeerConnection, { type, sdp }: RTCSessionDescriptionInit) {
      await setRemoteDescription.call(this, { type, sdp: await rewritten(sdp) });
    },
    async addIceCandidate(this: RTCPeerConnection, candidate?: RTCIceCandidateInit | null) {
      if (!candidate?.candidate) return addIceCandidate.call(this, candidate ?? undefined);
      const line = await throughLine(candidate.candidate);
      if (line !== null) await addIceCandidate.call(this, { ...candidate, candidate: line });
    },
  };
  Object.assign(Peer.prototype, changed);
  // The handler that livekit-client sets.
  Object.defineProperty(Peer.prototype, 'onicecandidate', {
    configurable: true,
    set(this: RTCPeerConnection, handler: ((event: { candidate: RTCIceCandidateInit | null }) => void) | null) {
      const told = (event: RTCPeerConnectionIceEvent) => {
        const own = event.candidate?.toJSON();
        handler?.({ candidate: own ? { ...own, candidate: nowhere(own.candidate ?? '') } : null });
      };
      onicecandidate?.set?.call(this, handler && told);
    },
  });
}
