/** Puts the focus where the visitor goes on: where they write, else on the first thing to press. */
export function focusWork(): void {
  if (document.activeElement !== null && document.activeElement !== document.body) return;
  const main = document.querySelector('main');
  const field = main?.querySelector<HTMLElement>('textarea:not(:disabled)');
  // On a phone a field would bring up the keyboard over what is to be read.
  const isTouch = window.matchMedia('(pointer: coarse)').matches;
  const work = field && !isTouch ? field : main?.querySelector<HTMLElement>('button, a[href]');
  work?.focus();
}
