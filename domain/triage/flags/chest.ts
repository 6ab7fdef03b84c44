import type { Message } from '../message.ts';
import { patterns } from '../pattern.ts';

/** A heart attack is felt in the jaw, too. */
const ofTheChest = patterns(`
  <chest> ..5 <chestAche>
  <chestAche> ..8 <chest>
  <chestPain>
`);

export function chestPain(message: Message): boolean {
  return message.states(ofTheChest, { urgent: true });
}
