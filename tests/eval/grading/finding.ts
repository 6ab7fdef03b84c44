/** Something that is not as the scenario says. */
export interface Finding {
  kind: 'record' | 'unchanged' | 'state' | 'streams' | 'never offered' | 'must' | 'must not' | 'safety' | 'run';
  words: string;
  /** A disclosure, a false confirmation, or an emergency that was missed. */
  safety?: boolean;
}
