import { type Concept, english } from './en.ts';
import { spanish } from './es.ts';

export type { Concept } from './en.ts';

/** A phrase of a concept, word by word; `*` at the end of a word stands for any ending. */
export type Phrase = readonly string[];

/** A concept's phrases by their first word; those whose first word has any ending are tried everywhere. */
export interface Lexicon {
  readonly byFirst: ReadonlyMap<string, readonly Phrase[]>;
  readonly open: readonly Phrase[];
}

/** The phrases of a concept in both languages: people mix them. */
export function lexicon(concept: Concept): Lexicon {
  const made = lexicons.get(concept);
  if (made) return made;
  const byFirst = new Map<string, Phrase[]>();
  const open: Phrase[] = [];
  for (const listed of `${english[concept]}, ${spanish[concept]}`.split(', ')) {
    const phrase = listed.split(' ');
    const [first = ''] = phrase;
    if (first.endsWith('*')) open.push(phrase);
    else byFirst.set(first, [...(byFirst.get(first) ?? []), phrase]);
  }
  const built = { byFirst, open };
  lexicons.set(concept, built);
  return built;
}

const lexicons = new Map<Concept, Lexicon>();

export function isConcept(name: string): name is Concept {
  return Object.hasOwn(english, name);
}

/** Every word of the lists. */
export function listedWords(): string[] {
  return [...Object.values(english), ...Object.values(spanish)].flatMap((words) => words.split(/,? /));
}

/** Whether a word of a message is the wanted one. */
export function isWord(wanted: string, word: string): boolean {
  return wanted.endsWith('*') ? word.startsWith(wanted.slice(0, -1)) : wanted === word;
}
