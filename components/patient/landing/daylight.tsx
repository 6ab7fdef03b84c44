/**
 * Morning light through a window, falling on the wall behind the desk: the page's one ornament. Drawn in two quiet
 * tokens so that it takes on either theme; hidden from those who listen. The panes fade by what fills them: a mask would be
 * a picture of its own, made before the first paint.
 */
export function Daylight() {
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 600 520"
      preserveAspectRatio="xMaxYMin slice"
      className="-z-10 pointer-events-none absolute top-0 right-0 h-[34rem] w-full max-w-[56rem] text-daylight forced-colors:hidden"
    >
      <linearGradient id="daylight" gradientUnits="userSpaceOnUse" x1="0" y1="0" x2="0" y2="520">
        <stop offset="0" stopColor="currentColor" />
        <stop offset="0.55" stopColor="currentColor" stopOpacity="0.8" />
        <stop offset="1" stopColor="currentColor" stopOpacity="0" />
      </linearGradient>
      <g fill="url(#daylight)" transform="translate(10 -20) skewX(-17)">
        <rect x="330" y="0" width="118" height="196" rx="4" />
        <rect x="462" y="0" width="118" height="196" rx="4" />
        <rect x="330" y="210" width="118" height="230" rx="4" />
        <rect x="462" y="210" width="118" height="230" rx="4" />
        {/* The edge of the next panes. */}
        <path d="M600 0h-2a4 4 0 0 0-4 4v188a4 4 0 0 0 4 4h2zm0 210h-2a4 4 0 0 0-4 4v222a4 4 0 0 0 4 4h2z" />
      </g>
    </svg>
  );
}
