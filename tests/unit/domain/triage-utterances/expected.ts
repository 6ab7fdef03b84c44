/** What an utterance is expected to be. */
export interface Expected {
  readonly text: string;
  /** A flag of the demo practice's protocol, or `none`. */
  readonly flag: string;
}

/** Utterances, one a line, by the flag of the demo practice's protocol that they raise, `none` included. */
export type UtterancesByFlag = Readonly<Record<string, string>>;

export function expectedOf(...tables: readonly UtterancesByFlag[]): Expected[] {
  return tables.flatMap((table) =>
    Object.entries(table).flatMap(([flag, lines]) =>
      lines
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line.length > 0)
        .map((text) => ({ text, flag })),
    ),
  );
}
