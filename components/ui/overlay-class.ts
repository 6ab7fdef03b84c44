/** The sheet that floats above the page: a menu, a popover, a dialog. The one place with a shadow. */
export const floatingClass =
  'rounded-card border border-line bg-card text-ink shadow-[0_8px_28px_rgb(0_0_0/0.14)] outline-none animate-arrive';
