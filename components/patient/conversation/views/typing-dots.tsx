const dots = [0, 200, 400];

/** Somebody writes: three dots that breathe. Decoration, the state line says it. */
export function TypingDots() {
  return (
    <div aria-hidden="true" className="flex h-7 animate-arrive items-center gap-1.5 pb-4">
      {dots.map((delayMs) => (
        <span
          key={delayMs}
          className="size-2 animate-breathe rounded-full bg-ink-soft"
          style={{ animationDelay: `${delayMs}ms` }}
        />
      ))}
    </div>
  );
}
