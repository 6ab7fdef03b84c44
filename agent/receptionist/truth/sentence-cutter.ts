/** Abbreviations whose period ends no sentence. */
const abbreviation = /(?:^|\s)(?:dr|dra|mr|mrs|ms|st|sr|sra|no|approx|a\.m|p\.m|[a-z])\.$/i;

/** A sentence longer than this goes out as it is; nobody speaks so, and nobody should wait for it. */
const longestSentence = 400;

/** Cuts words that come in pieces into whole sentences, with the blanks that follow them. */
export class SentenceCutter {
  #held = '';

  /** The sentences that are whole now. */
  push(words: string): string[] {
    this.#held += words;
    const sentences: string[] = [];
    let from = 0;
    for (const match of this.#held.matchAll(/[.!?…](?:["'”’)\]]*)\s+|\n+/g)) {
      const end = match.index + match[0].length;
      const sentence = this.#held.slice(from, end);
      if (abbreviation.test(sentence.trimEnd())) continue;
      sentences.push(sentence);
      from = end;
    }
    this.#held = this.#held.slice(from);
    if (this.#held.length > longestSentence) sentences.push(this.flush());
    return sentences;
  }

  /** What is held, whole or not. */
  flush(): string {
    const rest = this.#held;
    this.#held = '';
    return rest;
  }
}
