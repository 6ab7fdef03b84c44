import { classNames } from '#components/ui/class-names.ts';
import type { PracticeLogo } from './practice-logo.ts';

export interface PracticeMarkProps {
  practice: { readonly name: string; readonly logo: PracticeLogo | null };
  /** 32 px high beside a heading, or 56 px on a page's front. Default `header`. */
  size?: 'header' | 'page';
  /** On one line, cut at its end where there is no room. */
  cut?: boolean;
  className?: string;
}

const heights = { header: 32, page: 56 } as const;
/** A wide logo is made smaller rather than push the name away. */
const widest = { header: 112, page: 200 } as const;

/**
 * A practice's logo and name. The name is always written, so the logo says nothing to those who listen; its box has its
 * size before it has arrived. Put it into the heading or paragraph that names the page.
 */
export function PracticeMark({ practice: { name, logo }, size = 'header', cut = false, className }: PracticeMarkProps) {
  if (logo === null) return <span className={classNames(cut && 'block truncate', className) || undefined}>{name}</span>;
  const scale = Math.min(heights[size] / logo.height, widest[size] / logo.width);
  return (
    <span
      className={classNames('inline-flex max-w-full items-center', size === 'page' ? 'gap-4' : 'gap-2.5', className)}
    >
      {/* biome-ignore lint/performance/noImgElement: the practice's own small file, sized here; nothing to optimise */}
      <img
        src={logo.src}
        alt=""
        width={Math.round(logo.width * scale)}
        height={Math.round(logo.height * scale)}
        decoding="async"
        className="shrink-0 rounded-sm"
      />
      <span className={classNames('min-w-0', cut && 'truncate')}>{name}</span>
    </span>
  );
}
