/** Between the sheet and its button, and between the sheet and the window's edge, px. */
const gapPx = 6;

/** Puts a sheet (`fixed`, at 0 0) below its button, their right edges in line where the window has room for it. */
export function placeBelow(sheet: HTMLElement, button: HTMLElement): void {
  const { right, bottom } = button.getBoundingClientRect();
  const { innerWidth, innerHeight } = window;
  const leftPx = Math.max(gapPx, Math.min(right, innerWidth - gapPx) - sheet.offsetWidth);
  const topPx = bottom + gapPx;
  Object.assign(sheet.style, {
    left: `${leftPx}px`,
    top: `${topPx}px`,
    maxHeight: `${innerHeight - topPx - gapPx}px`,
  });
}
