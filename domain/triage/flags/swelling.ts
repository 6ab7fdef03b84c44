import type { Message } from '../message.ts';
import { patterns } from '../pattern.ts';

/** From the eye an infection goes on to the brain, from the neck to the airway. */
const atEyeOrNeck = patterns(`
  <swollen>|<swelling> ..8 <eyeOrNeck>
  <eyeOrNeck> ..4 <swollen>|<swelling>
  <swollen>|<swelling> ..4 and|y <determiner> <eyeOrNeck> ..2 too|also|as|tambien|igual
`);
const anySwelling = patterns('<swollen>|<swelling>');
const growing = patterns(`
  <bulge> ..4 growing|grew|spreading|spread|moving|moved|creciendo|crecio|bajando|subiendo|extendiendo ..5 <eyeOrNeck>
  neck|cuello|eye|ojo ..4 <ballooned>
`);
const reaching = patterns(`
  <reaches> ..4 <eyeOrNeck>
  <cannotOpen> ..3 <eye>
  <eye> ..2 <cannotOpen>
  <eye> ..3 <shut>
`);
/** "Not near my eye yet": then it is the face alone. */
const notThere = patterns(`
  not|isn't|hasn't|no|never|nowhere|n't|lejos yet|reached|reach|near|at|to|up|by|in|around|close|affecting|spread|spreading|ha|llegado|llega|cerca|al|del|de|el|la|mi|my|the|his|her|down|past|into*6 <eyeOrNeck>
`);

export function swellingAtEyeOrNeck(message: Message): boolean {
  const asking = { urgent: true, unless: notThere };
  if (message.states(atEyeOrNeck, asking) || message.states(growing, asking)) return true;
  return message.statesAll(message.told(anySwelling, asking), message.told(reaching, asking));
}

/** A face that swells from a tooth is an infection that spreads: a dentist today. */
const ofFace = patterns(`
  <face> ..6 <swollen>|<swelling>
  <swollen>|<swelling> ..6 <face>
  <face> ..4 <ballooned>
  fat lip|cheek
`);

export function faceSwelling(message: Message): boolean {
  return message.states(ofFace);
}
