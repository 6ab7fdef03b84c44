import type { EmbedFacts } from '#contract/embed/facts.ts';
import { embedEvents, type PageMessage } from '#contract/embed/names.ts';
import { element, icon } from './elements.ts';
import { Frame } from './frame.ts';
import { type Options, pageAddress } from './options.ts';
import { Panel } from './panel.ts';
import { adopt, styleSheet } from './styles.ts';

/** What the element needs; the script knows it, no attribute can change it. */
export interface DeskSetting {
  readonly facts: EmbedFacts;
  readonly options: Options;
  readonly deskOrigin: string;
}

/** The button on the site and, once it is pressed, the front desk in a panel. `open()` and `close()` are for the site. */
export class DeskElement extends HTMLElement {
  static setting: DeskSetting;
  readonly #setting = DeskElement.setting;
  readonly #words = wordsOf(this.#setting);
  readonly #mark = element('span', { class: 'mark', hidden: '' });
  /** Tells it once, beside the button: a status within it would not be part of its name. */
  readonly #unread = element('span', { class: 'read', role: 'status' });
  readonly #launch: HTMLButtonElement;
  readonly #panel: Panel;
  #frame: Frame | undefined;
  /** Where the focus goes back to. */
  #opener: HTMLElement | SVGElement | undefined;

  constructor() {
    super();
    const { facts, options, deskOrigin } = this.#setting;
    const speech = 'M20 11.5a7.5 7.5 0 0 1-11 6.6L4 20l1.6-4.4A7.5 7.5 0 1 1 20 11.5Z';
    const label = options.label ?? this.#words.button;
    this.#launch = element('button', { type: 'button', class: 'launch', 'aria-haspopup': 'dialog' });
    this.#launch.append(icon(speech), element('span', {}, label), this.#mark);
    this.#launch.hidden = !options.button;
    this.#panel = new Panel({
      facts,
      words: this.#words,
      pageAddress: `${deskOrigin}/?lang=${options.language}`,
      onClose: () => this.close(),
      onRetry: () => this.#frame?.load(),
    });
    const root = this.attachShadow({ mode: 'open' });
    adopt(root, styleSheet(facts));
    root.append(this.#launch, this.#unread, this.#panel.node);
    this.#launch.addEventListener('click', () => this.open(this.#launch));
  }

  connectedCallback(): void {
    const { language, position, theme } = this.#setting.options;
    this.lang = language;
    // All of a page belongs to a landmark, also what a script has put there.
    this.setAttribute('role', 'complementary');
    this.setAttribute('aria-label', this.#words.panel);
    this.setAttribute('theme', theme);
    this.setAttribute('position', position);
    document.addEventListener('click', this.#openOn);
  }

  disconnectedCallback(): void {
    document.removeEventListener('click', this.#openOn);
    if (this.#panel.isOpen) this.#panel.close();
    this.#frame?.end();
    this.#frame = undefined;
  }

  /** Shows the panel; the first time loads what is in it. */
  open(opener?: HTMLElement | SVGElement): void {
    if (this.#panel.isOpen) return;
    this.#opener = opener;
    this.#markUnread(false);
    this.#launch.hidden = true;
    this.#panel.open();
    if (!this.#frame) this.#begin();
    else if (this.#frame.state === 'failed') this.#frame.load();
    this.#handFocus();
    this.#tell(embedEvents.opened);
  }

  /** Hides the panel; the conversation goes on in it. */
  close(): void {
    if (!this.#panel.isOpen) return;
    this.#panel.close();
    this.#launch.hidden = !this.#setting.options.button;
    (this.#opener?.isConnected ? this.#opener : this.#launch).focus();
    this.#tell(embedEvents.closed);
  }

  #begin(): void {
    const { deskOrigin, options, facts } = this.#setting;
    this.#frame = new Frame({
      origin: deskOrigin,
      address: pageAddress(deskOrigin, options, window.location.origin),
      title: `${this.#words.panel}, ${facts.name}`,
      onState: (state) => this.#panel.show(state),
      onMessage: (message) => this.#hear(message),
    });
    this.#panel.put(this.#frame.node);
    this.#frame.load();
  }

  #hear(message: PageMessage): void {
    if (message.type === 'ready') this.#handFocus();
    else if (message.type === 'close') this.close();
    else if (message.type === 'said') this.#markUnread(!this.#panel.isOpen);
    else if (message.type === 'appointment') {
      const isNew = message.kind === 'booked' || message.kind === 'requested';
      this.#tell(isNew ? embedEvents.booked : embedEvents.changed, { kind: message.kind });
    }
  }

  /** Gives the focus to the page in the frame, unless the visitor has gone on elsewhere meanwhile. */
  #handFocus(): void {
    if (
      this.#frame?.state !== 'ready' ||
      !this.#panel.isOpen ||
      !this.#panel.node.contains(this.shadowRoot?.activeElement ?? null)
    )
      return;
    this.#frame.node.focus();
    this.#frame.tell({ type: 'shown' });
  }

  #markUnread(unread: boolean): void {
    this.#mark.hidden = !unread;
    this.#unread.textContent = unread ? this.#words.unread : '';
    if (unread) this.#launch.setAttribute('aria-label', `${this.#launch.textContent}, ${this.#words.unread}`);
    else this.#launch.removeAttribute('aria-label');
  }

  readonly #openOn = (event: MouseEvent): void => {
    const { openOn } = this.#setting.options;
    if (!openOn || event.defaultPrevented || !(event.target instanceof Element)) return;
    const opener = closest(event.target, openOn);
    if (!opener) return;
    event.preventDefault();
    this.open(opener);
  };

  #tell(name: string, detail: unknown = null): void {
    this.dispatchEvent(new CustomEvent(name, { bubbles: true, detail }));
  }
}

function closest(target: Element, selector: string): HTMLElement | SVGElement | undefined {
  try {
    return target.closest<HTMLElement>(selector) ?? undefined;
  } catch {
    // The site's selector is none.
    return undefined;
  }
}

function wordsOf({ facts, options }: DeskSetting) {
  const words = facts.words[options.language];
  if (!words) throw new Error(`openwide: no words for ${options.language}`);
  return words;
}
