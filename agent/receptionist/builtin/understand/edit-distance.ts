/** Edits (insert, delete, replace, swap of neighbours) that make one word the other. */
export function editDistance(a: string, b: string): number {
  if (a === b) return 0;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let best = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        best = Math.min(best, (beforeLast[j - 2] ?? 0) + 1);
      }
      row.push(best);
    }
    beforeLast = last;
    last = row;
  }
  return last[b.length] ?? 0;
}

/** Whether a typed word is this word with at most the typing errors its length excuses. */
export function isTypoOf(typed: string, word: string): boolean {
  if (typed === word) return true;
  if (typed[0] !== word[0] || Math.abs(typed.length - word.length) > 2) return false;
  const allowed = word.length >= 8 ? 2 : word.length >= 4 ? 1 : 0;
  return editDistance(typed, word) <= allowed;
}
