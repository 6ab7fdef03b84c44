import { choosePort, type PortChoice, type Protocol } from './ports.ts';

export type LivekitPorts = { http: number; tcp: number; udp: number };
export type PortPlan = { web: number; database: number; gateway: number; livekit: LivekitPorts };

/** The ports a start would like; 0 means any free one. LiveKit's two media ports follow its first. */
export type WantedPorts = { web: number; database: number; gateway: number; livekit: number };

/**
 * Gives each part a port that is free now, and tells the person of each that is not the wanted one.
 * @param unused parts that run elsewhere and need none
 */
export async function planPorts(
  wanted: WantedPorts,
  unused: { database: boolean; livekit: boolean },
  tell: (sentence: string) => void,
): Promise<PortPlan> {
  const given = new Set<number>();
  const take = async (part: string, port: number, protocol: Protocol) => {
    const choice = await choosePort(port, protocol, given);
    given.add(choice.port);
    const sentence = portSentence(part, choice);
    if (sentence !== undefined) tell(sentence);
    return choice.port;
  };
  const web = await take('web application', wanted.web, 'tcp');
  const database = unused.database ? 0 : await take('database', wanted.database, 'tcp');
  const gateway = await take('text gateway', wanted.gateway, 'tcp');
  const after = (offset: number) => (wanted.livekit === 0 ? 0 : wanted.livekit + offset);
  if (unused.livekit) return { web, database, gateway, livekit: { http: 0, tcp: 0, udp: 0 } };
  const http = await take('LiveKit server', after(0), 'tcp');
  const tcp = await take('LiveKit server (media over TCP)', after(1), 'tcp');
  const udp = await take('LiveKit server (media over UDP)', after(2), 'udp');
  return { web, database, gateway, livekit: { http, tcp, udp } };
}

/** What to tell about a port; nothing when it is the wanted one. */
export function portSentence(part: string, choice: PortChoice): string | undefined {
  if (!choice.taken) return undefined;
  return `Port ${choice.wanted} is taken; the ${part} uses ${choice.port} instead.`;
}
