import type { CSSProperties } from 'react';

/** Each clause appears so long after the one before it. */
const clauseMs = 180;

/** Cuts words at their pauses; joined, the clauses are the text again. */
export function clausesOf(text: string): readonly string[] {
  return text.match(/[\s\S]+?(?:[,.;:!?](?=\s|$)|$)/g) ?? [];
}

/**
 * Words set clause by clause. All of them are there at once, for whoever copies or listens, and keep their place; only
 * their appearance is staged, and not for those who want less motion.
 */
export function SetWords({ text, staged }: { text: string; staged: boolean }) {
  if (!staged) return text;
  return clausesOf(text).map((clause, index) => {
    const delay: CSSProperties = { animationDelay: `${index * clauseMs}ms` };
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: clauses are only ever added at the end
      <span key={index} className="animate-arrive" style={delay}>
        {clause}
      </span>
    );
  });
}
