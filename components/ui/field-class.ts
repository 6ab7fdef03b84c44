/** The look of a control one types into or chooses from. */
export const fieldClass =
  'w-full rounded-control border border-edge bg-card px-3 text-16 text-ink placeholder:text-ink-soft ' +
  'focus-visible:-outline-offset-1 disabled:opacity-60 aria-invalid:border-alarm';
