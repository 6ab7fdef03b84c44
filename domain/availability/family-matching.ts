/**
 * Whether everybody can have something of their own: `wishes[k]` are the things that would do for k.
 * Augmenting paths; for a handful of people.
 */
export function oneForEach(wishes: readonly (readonly number[])[]): boolean {
  const holder = new Map<number, number>();
  return wishes.every((_, who) => claimOne(wishes, who, holder, new Set()));
}

function claimOne(
  wishes: readonly (readonly number[])[],
  who: number,
  holder: Map<number, number>,
  asked: Set<number>,
): boolean {
  for (const thing of wishes[who] ?? []) {
    if (asked.has(thing)) continue;
    asked.add(thing);
    const other = holder.get(thing);
    if (other === undefined || claimOne(wishes, other, holder, asked)) {
      holder.set(thing, who);
      return true;
    }
  }
  return false;
}
