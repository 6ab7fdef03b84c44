import { words } from './words/en.ts';

/** Quiet bars where rows will be. */
export function Rows({ count }: { count: number }) {
  return (
    <div role="status" className="flex flex-col gap-4 py-2">
      <span className="sr-only">{words.loading}</span>
      {Array.from({ length: count }, (_, index) => index).map((index) => (
        <div key={index} aria-hidden="true" className="flex flex-col gap-2">
          <div className="h-4 w-2/5 animate-breathe rounded-full bg-line" />
          <div className="h-3 w-4/5 animate-breathe rounded-full bg-line" />
        </div>
      ))}
    </div>
  );
}
