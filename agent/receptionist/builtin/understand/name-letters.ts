/** Letters that sound alike: one is taken for the other. */
const alike: readonly (readonly [string, string])[] = [
  ['c', 'k'],
  ['s', 'z'],
  ['i', 'y'],
  ['j', 'g'],
  ['f', 'ph'],
  ['v', 'w'],
  ['n', 'nn'],
  ['l', 'll'],
];

/** "Catherine with a K": the words and letters said of how a name is written. */
export function lettersSaid(raw: string): readonly { readonly word: string; readonly letter: string }[] {
  return [
    ...raw.matchAll(
      /(\p{L}+)(?:,)? (?:is |spelled |written )?(?:with|con) (?:an? |una? )?['"]?(\p{L}{1,2})['"]?(?!\p{L})/giu,
    ),
  ].map((m) => ({
    word: m[1] ?? '',
    letter: (m[2] ?? '').toLowerCase(),
  }));
}

/** A name written with a letter that sounds like one in it; as it is when it has that letter already. */
export function withLetter(name: string, letter: string): string {
  const plain = name.toLowerCase();
  if (plain.includes(letter)) return name;
  for (const [a, b] of alike) {
    const [from, to] = letter === b ? [a, b] : letter === a ? [b, a] : ['', ''];
    const at = from === '' ? -1 : plain.indexOf(from);
    if (at < 0) continue;
    const put = /^\p{Lu}/u.test(name.slice(at)) ? to.charAt(0).toUpperCase() + to.slice(1) : to;
    return name.slice(0, at) + put + name.slice(at + from.length);
  }
  return letter === 'e' ? `${name}e` : name;
}
