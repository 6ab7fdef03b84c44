import type { Message } from '../message.ts';
import { patterns } from '../pattern.ts';

/** Unconscious after a blow: the head comes before the teeth. */
const blow = patterns('<hit>');
const faint = patterns('<passedOut>');
const knockedPersonOut = patterns('<knockedPersonOut>');
const knockedToothOut = patterns(`
  <knockedPersonOut> ..4 <tooth>
  <tooth> ..4 <knockedPersonOut>
`);
/** "Fell out" is no fall. */
const noBlow = patterns(`
  fell|fallen|falls out|off
  <cameOut> ..3 <tooth>
  <tooth> ..3 <cameOut>
`);
const unconsciousNow = patterns('<unconsciousNow>');

export function passedOutAfterBlow(message: Message): boolean {
  const asking = { urgent: true };
  if (message.states(unconsciousNow, asking)) return true;
  const faints = message.told(faint, asking);
  const knocks = message.told(knockedPersonOut, { ...asking, unless: knockedToothOut });
  return message.statesAll(message.told(blow, { ...asking, unless: noBlow }), [...faints, ...knocks]);
}

/** A tooth of an adult can be put back for half an hour or so. */
const outOfPlace = patterns(`
  <knocked> ..1 out ..4 <tooth>
  <knocked> ..6 <tooth> ..3 out|loose|off
  <tooth> ..4 <knocked> ..2 out|loose
  <knocked> loose ..3 <tooth>
  <knocked> ..2 <tooth> ..2 <loose>
  <tooth> ..4 <cameOut>
  <cameOut> ..4 <tooth>
  <tooth> ..4 <toothKept>
  <lost> ..4 <tooth>
  tumbo|tumbaron|tumbe|tiraron|volaron|volo|arranco|arrancaron|boto|botaron ..3 <tooth>
  avuls*
`);
const milkTooth = patterns('<babyTooth>');
/** No tooth of their own, or none that was knocked out. */
const notOwn = patterns(`
  <falseTooth>
  <tooth> ..3 denture|bridge|dentadura|protesis|retainer|flipper
  has|have|need|needs|going|supposed|want|get|getting to? come|get|my? out
  wisdom tooth|teeth ..2 out|coming
  dentista|dentist|doctor ..3 arranco|pulled|saco
`);

export function knockedOutTooth(message: Message): boolean {
  const out = message.told(outOfPlace, { unless: notOwn });
  if (message.mentions(milkTooth) && message.told(blow, { unless: noBlow }).length === 0) return false;
  return message.statesAll(out);
}
