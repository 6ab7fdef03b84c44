/** `Cleaning` becomes `cleaning` in the middle of a sentence; a first word that is not plain (`MRI`, `X-rays`) stays. */
export function inMidSentence(name: string): string {
  return /^\p{Lu}\p{Ll}/u.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name;
}
