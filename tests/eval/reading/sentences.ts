/** Ends of sentences are hidden in abbreviations while a text is cut. */
const abbreviations = /\b(Dr|Dra|Sr|Sra|Mr|Mrs|Ms|St|Ste|No|núm)\.|\b([ap])\.\s?m\./gi;

/** The sentences of what the receptionist said, in order, with their marks. */
export function sentencesOf(words: string): string[] {
  const shielded = words.replaceAll(abbreviations, (found) => found.replaceAll('.', '\u0001'));
  return (shielded.match(/[^.!?\n]+[.!?]*/g) ?? [])
    .map((sentence) => sentence.replaceAll('\u0001', '.').trim())
    .filter(Boolean);
}

/** Parts of a sentence that say different things: "10:00 is taken, but I have 11:00". */
export function clausesOf(words: string): string[] {
  return sentencesOf(words).flatMap((sentence) =>
    sentence
      .split(/;|, (?:but|however|though|although|so|pero|aunque)\b| — |: (?=[A-Z¿])/)
      .map((clause) => clause.trim())
      .filter(Boolean),
  );
}

/** Small letters without accents, for looking words up. */
export function plain(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll(/[’‘]/g, "'").toLowerCase();
}
