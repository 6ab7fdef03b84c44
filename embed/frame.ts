import { embedVersion, type PageMessage, type SiteMessage } from '#contract/embed/names.ts';
import { element } from './elements.ts';
import { readPageMessage } from './read-message.ts';

export type FrameState = 'loading' | 'ready' | 'failed';

export interface FrameParts {
  /** Where our pages are; messages of any other origin are not read, and none goes to another. */
  readonly origin: string;
  readonly address: string;
  readonly title: string;
  readonly onState: (state: FrameState) => void;
  readonly onMessage: (message: PageMessage) => void;
}

/** A page that came has so long to say that it is ready; one that does not come at all, so long. */
const afterLoadMs = 10_000;
const inAllMs = 30_000;

/** Our page in its frame: whether it came, and what it and the site tell each other. */
export class Frame {
  readonly node: HTMLIFrameElement;
  readonly #parts: FrameParts;
  #timers: ReturnType<typeof setTimeout>[] = [];
  #state: FrameState = 'loading';

  constructor(parts: FrameParts) {
    this.#parts = parts;
    this.node = element('iframe', {
      title: parts.title,
      allow: 'microphone; autoplay; clipboard-write',
      referrerpolicy: 'origin',
    });
    this.node.addEventListener('load', () => {
      if (this.#state === 'loading') this.#failAfter(afterLoadMs);
    });
    window.addEventListener('message', this.#hear);
    document.addEventListener('securitypolicyviolation', this.#seeRefusal);
  }

  get state(): FrameState {
    return this.#state;
  }

  /** Loads the page, or loads it again. */
  load(): void {
    this.#become('loading');
    this.#failAfter(inAllMs);
    this.node.src = this.#parts.address;
  }

  tell(message: SiteMessage): void {
    this.node.contentWindow?.postMessage({ openwide: embedVersion, ...message }, this.#parts.origin);
  }

  /** Takes the page away, and with it the conversation's connection. */
  end(): void {
    this.#clearTimers();
    window.removeEventListener('message', this.#hear);
    document.removeEventListener('securitypolicyviolation', this.#seeRefusal);
    this.node.remove();
  }

  readonly #hear = (event: MessageEvent<unknown>): void => {
    // Any page may post here, also one that took our page's place in the frame.
    if (event.origin !== this.#parts.origin || event.source !== this.node.contentWindow) return;
    const message = readPageMessage(event.data);
    if (message?.type === 'ready') this.#become('ready');
    if (message) this.#parts.onMessage(message);
  };

  /** The site's own policy does not let the frame in: no use in waiting. */
  readonly #seeRefusal = (event: SecurityPolicyViolationEvent): void => {
    if (event.blockedURI.startsWith(this.#parts.origin) && /frame|child|default/.test(event.effectiveDirective)) {
      this.#become('failed');
    }
  };

  #failAfter(ms: number): void {
    this.#timers.push(setTimeout(() => this.#become('failed'), ms));
  }

  #clearTimers(): void {
    for (const timer of this.#timers) clearTimeout(timer);
    this.#timers = [];
  }

  #become(state: FrameState): void {
    this.#clearTimers();
    this.#state = state;
    // While it loads it lies under the words that say so; hidden, it would not be drawn, and could not take the focus.
    this.node.classList.toggle('failed', state === 'failed');
    this.#parts.onState(state);
  }
}
