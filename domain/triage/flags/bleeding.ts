import type { Message } from '../message.ts';
import { patterns } from '../pattern.ts';

/** Pressure for a quarter of an hour stops what a practice can deal with. What goes on is for a hospital. */
const unstoppable = patterns(`
  <unstoppable> ..3 <bleeding>
  <bleeding> ..5 <unstoppable>
  no ..2 deja|dejo|dejan|para|paro|cesa|detiene|corta|controla ..3 <bleeding>
  <bleeding> ..4 no ..2 deja|para|paro|cesa|detiene|corta|controla
  nothing ..4 stop|stops|stopping ..3 <bleeding>
  can't|couldn't stop|control ..3 <bleeding>
  no puedo|puede|pueden|podemos|logro|logramos|consigo controlar|parar|detener|contener ..3 <bleeding>
  can't|couldn't get|make ..4 stop ..1 <bleeding>
  can't|couldn't|can get ..3 <bleeding> ..2 stop
`);
const heavy = patterns(`
  <isBleeding> ..3 <heavily>
  <muchBlood>
  <pours> ..2 blood|sangre
  blood|sangre ..4 <pours>
  <isBleeding> ..6 <longTime>
  <isBleeding> ..6 #15 <minutes>
  <longTime> ..3 <isBleeding>
  <longTime> ..6 still|sigue|sigo|todavia ..1 <isBleeding>
  <longTime> and|y ..4 still|sigue|sigo|todavia ..1 <isBleeding>
  towel|towels|pillow|toalla|toallas|almohada|shirt|rags ..5 blood|sangre
  blood|sangre|bled|bleeding ..3 towel|towels|pillow|toalla|toallas|almohada|shirt|rags
  <still> ..3 #15 <minutes> ..3 <isBleeding>
`);
const anyBleeding = patterns('<bleeding>');
const itGoesOn = patterns('it|this|that|and|eso|y? <unstoppable>');
const pressedLong = patterns(`
  <pressing> ..5 <longTime>
  <pressing> ..5 #15 <minutes>
  <longTime> ..4 <pressing>
  #15 <minutes> ..4 <pressing>
`);
const gauze = patterns('gauze|gauzes|gasa|gasas');
const stillBleeding = patterns('<still> ..4 <bleeding>');
/** Gums that bleed at the brush, even "a lot", do so for years. */
const atTheBrush = patterns('<gumCare>');

export function unstoppableBleeding(message: Message): boolean {
  const asking = { urgent: true };
  if (message.states(unstoppable, asking)) return true;
  if (message.mentions(atTheBrush)) return false;
  if (message.states(heavy, asking)) return true;
  const bleeds = message.told(anyBleeding, asking);
  return (
    message.statesAll([...bleeds, ...message.told(gauze, asking)], message.told(itGoesOn, asking)) ||
    message.statesAll(message.told(stillBleeding, asking), message.told(pressedLong, asking))
  );
}

const bleedingNow = patterns('<isBleeding>');
const extraction = patterns(`
  <extraction>
  <tooth> ..4 <pulled>
  <pulled> ..3 <tooth>
`);
/** An extraction that is still to come. */
const planned = patterns(`
  need|needs|want|wants|schedule|book|quote|getting|have|next|before|for|will|quiero|necesito|quiere|van|va|tengo|antes a|an|to|my|the|de|que|me|sacar|sacarme|una|un|get|have|saquen|hacer*4 <extraction>
  quiero|necesito|van|va|antes ..4 <pulled>
  need|want|schedule ..4 <tooth> ..2 <pulled>
`);

export function bleedingAfterExtraction(message: Message): boolean {
  const done = message.told(extraction, { mayBePast: true, mayBeSupposed: true, unless: planned });
  return message.statesAll(message.told(bleedingNow), done);
}
