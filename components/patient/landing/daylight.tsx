/**
 * Morning light through a window, falling on the wall behind the desk: the page's one ornament. Drawn in two quiet
 * tokens so that it takes on either theme; hidden from those who listen.
 */
export function Daylight() {
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 600 520"
      preserveAspectRatio="xMaxYMin slice"
      className="-z-10 pointer-events-none absolute top-0 right-0 h-[34rem] w-full max-w-[56rem] fill-daylight forced-colors:hidden"
    >
      <defs>
        <linearGradient id="daylight-fade" x1="0" y1="0" x2="0" y2="1">
          <stop offset="0" stopColor="white" />
          <stop offset="0.55" stopColor="white" stopOpacity="0.8" />
          <stop offset="1" stopColor="white" stopOpacity="0" />
        </linearGradient>
        <mask id="daylight-mask">
          <rect width="600" height="520" fill="url(#daylight-fade)" />
        </mask>
      </defs>
      <g mask="url(#daylight-mask)" transform="translate(10 -20) skewX(-17)">
        <rect x="330" y="0" width="118" height="196" rx="4" />
        <rect x="462" y="0" width="118" height="196" rx="4" />
        <rect x="594" y="0" width="118" height="196" rx="4" />
        <rect x="330" y="210" width="118" height="230" rx="4" />
        <rect x="462" y="210" width="118" height="230" rx="4" />
        <rect x="594" y="210" width="118" height="230" rx="4" />
      </g>
    </svg>
  );
}
