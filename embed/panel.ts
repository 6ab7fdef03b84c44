import type { EmbedFacts, EmbedWords } from '#contract/embed/facts.ts';
import { element, icon } from './elements.ts';
import type { FrameState } from './frame.ts';
import { wholePage } from './styles.ts';

export interface PanelParts {
  readonly facts: EmbedFacts;
  readonly words: EmbedWords;
  /** The page on its own, for a tab of its own. */
  readonly pageAddress: string;
  readonly onClose: () => void;
  readonly onRetry: () => void;
}

/**
 * The panel around the frame: beside the site's content on a desk, over the whole page on a phone, where the site behind
 * neither scrolls nor takes the focus. Closed it is hidden; what is in the frame lives on.
 */
export class Panel {
  readonly node: HTMLDialogElement;
  readonly #body = element('div', { class: 'body' });
  readonly #wait: HTMLElement;
  readonly #trouble: HTMLElement;
  readonly #narrow = window.matchMedia(wholePage);
  #siteOverflow: string | null = null;

  constructor({ facts, words, pageAddress, onClose, onRetry }: PanelParts) {
    const title = `${words.panel}, ${facts.name}`;
    const close = element('button', { type: 'button', 'aria-label': words.close }, icon('M6 6l12 12M18 6 6 18'));
    const leave = { href: pageAddress, target: '_blank', rel: 'noopener' };
    const newTab = element(
      'a',
      { ...leave, 'aria-label': words.newTab },
      icon('M14 4h6v6M20 4l-9 9', 'M18 14v6H4V6h6'),
    );
    const retry = element('button', { type: 'button' }, words.retry);
    const call = element('a', { href: `tel:${facts.phone}` }, `${words.call} ${facts.phoneDisplay}`);
    this.#wait = element('p', { class: 'wait', role: 'status' }, words.loading);
    this.#trouble = element('div', { class: 'trouble', role: 'alert' });
    this.#trouble.append(element('p', {}, words.failed), call, element('a', leave, words.newTab), retry);
    this.#body.append(this.#wait, this.#trouble);
    const heading = element('h2', {}, words.panel);
    this.node = element(
      'dialog',
      { 'aria-label': title },
      element('div', { class: 'bar' }, heading, newTab, close),
      this.#body,
    );
    this.show('loading');
    close.addEventListener('click', onClose);
    retry.addEventListener('click', onRetry);
    this.node.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      event.stopPropagation();
      onClose();
    });
    // A phone's own way back.
    this.node.addEventListener('cancel', (event) => {
      event.preventDefault();
      onClose();
    });
    this.#narrow.addEventListener('change', () => {
      if (!this.isOpen) return;
      this.close();
      this.open();
    });
  }

  get isOpen(): boolean {
    return this.node.open;
  }

  put(frame: HTMLElement): void {
    this.#body.append(frame);
  }

  /** Says how the page in the frame does. */
  show(state: FrameState): void {
    this.#wait.hidden = state !== 'loading';
    this.#trouble.hidden = state !== 'failed';
  }

  open(): void {
    if (!this.#narrow.matches) {
      this.node.show();
      return;
    }
    this.node.showModal();
    const { style } = document.documentElement;
    this.#siteOverflow = style.overflow;
    style.overflow = 'hidden';
    window.visualViewport?.addEventListener('resize', this.#fit);
    this.#fit();
  }

  close(): void {
    this.node.close();
    window.visualViewport?.removeEventListener('resize', this.#fit);
    this.node.style.height = '';
    if (this.#siteOverflow === null) return;
    document.documentElement.style.overflow = this.#siteOverflow;
    this.#siteOverflow = null;
  }

  /** What is written stays above the on-screen keyboard. */
  readonly #fit = (): void => {
    const height = window.visualViewport?.height;
    if (height && window.visualViewport?.scale === 1) this.node.style.height = `${height}px`;
  };
}
