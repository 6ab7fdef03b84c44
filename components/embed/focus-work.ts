/** Puts the focus where the visitor goes on: where they write, else on the first thing to press. */
export function focusWork(): void {
  if (!isIdle()) return;
  const main = document.querySelector('main');
  const field = main?.querySelector<HTMLElement>('textarea:not(:disabled)');
  // On a phone a field would bring up the keyboard over what is to be read.
  const isTouch = window.matchMedia('(pointer: coarse)').matches;
  const work = field && !isTouch ? field : main?.querySelector<HTMLElement>('button, a[href]');
  work?.focus();
  // A frame that was not drawn yet has nothing to focus.
  if (isIdle()) requestAnimationFrame(() => isIdle() && work?.focus());
}

/** Whether nothing of the page has the focus. */
function isIdle(): boolean {
  return document.activeElement === null || document.activeElement === document.body;
}
