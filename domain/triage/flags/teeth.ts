import type { Message } from '../message.ts';
import { patterns } from '../pattern.ts';

const ofTheMouth = patterns('<mouth>');
const aches = patterns('<pain>');
const severePain = patterns(`
  <severe> ..4 <pain>
  <pain> ..5 <severe>
  <tooth> ..4 <unbearable>
  <unbearable> ..4 <tooth>
  <tooth>|<mouth>|<pain>|it|this|that|esto ..4 <killing>
  <killing> ..3 <tooth>|<pain>|<mouth>
  <sleepless> ..6 <pain>
  <pain> ..6 <sleepless>
  <tooth> ..6 <sleepless>
  <pain> ..7 <scale> <outOfTen>
  <scale> <outOfTen>
  <scale> 10|ten|diez
  <pain> ..6 a|an|un <scale>
  <pain> ..6 nueve|diez|ocho
`);
/** "I need a teeth cleaning": no tooth that hurts. */
const cleaning = patterns(`
  <mouth> cleaning|whitening|clean|appointment|office|insurance|plan|visit|implant
  limpieza|blanqueamiento ..4 <mouth>
`);

export function severeToothache(message: Message): boolean {
  const mouth = message.told(ofTheMouth, { unless: cleaning, mayBePast: true, mayBeSupposed: true });
  return message.statesAll(message.told(aches.concat(severePain)), message.told(severePain), mouth);
}

const pusAndBumps = patterns(`
  <abscess>
  <bump> ..5 <gum>
  <infected> ..3 <gum>
  <gum> ..3 <infected>
`);

export function abscess(message: Message): boolean {
  return message.states(pusAndBumps);
}

const brokenTooth = patterns(`
  <broke> ..4 <tooth>
  <tooth> ..4 <broke>
`);

export function brokenToothWithPain(message: Message): boolean {
  return message.statesAll(message.told(brokenTooth), message.told(aches));
}
