import { troubleBreathing, troubleSwallowing } from './flags/airway.ts';
import { bleedingAfterExtraction, unstoppableBleeding } from './flags/bleeding.ts';
import { knockedOutTooth, passedOutAfterBlow } from './flags/blow.ts';
import { chestPain } from './flags/chest.ts';
import { faceSwelling, swellingAtEyeOrNeck } from './flags/swelling.ts';
import { abscess, brokenToothWithPain, severeToothache } from './flags/teeth.ts';
import type { Message } from './message.ts';
import { pattern } from './pattern.ts';
import { plainWords } from './reading.ts';

/** Whether a message raises one red flag. */
type Detector = (message: Message) => boolean;

/** The red flags that practices name, by the words of their names; the first that fits. */
const known: readonly (readonly [name: RegExp, detector: Detector])[] = [
  [/breath|respir/, troubleBreathing],
  [/swallow|tragar/, troubleSwallowing],
  [/(?:swell|hinch).*(?:eye|neck|ojo|cuello)/, swellingAtEyeOrNeck],
  [/bleed.*extract|extract.*bleed|sangr.*extra/, bleedingAfterExtraction],
  [/bleed|hemorrhag|sangr|hemorragia/, unstoppableBleeding],
  [/passed out|conscious|desmay|consci/, passedOutAfterBlow],
  [/chest|pecho|heart/, chestPain],
  [/knocked|avuls|diente (?:que se )?sali/, knockedOutTooth],
  [/tooth ?ache|dolor/, severeToothache],
  [/face.*swell|swell.*face|facial swell|cara.*hinch|hinch.*cara/, faceSwelling],
  [/abscess|absceso/, abscess],
  [/(?:broken|cracked|fractured) tooth|(?:diente|muela) rot|fractur/, brokenToothWithPain],
];

/** The detector of a protocol's flag; a flag nobody knows is found by its own words. */
export function detectorFor(flag: string): Detector {
  const plain = plainWords(flag);
  return known.find(([name]) => name.test(plain))?.[1] ?? byOwnWords(plain);
}

const small = new Set(
  'and for from into not that the will with after before has have that your los las del que con una'.split(' '),
);

/** Stated in one sentence: all the flag's own words, whatever their ending. */
function byOwnWords(flag: string): Detector {
  const words = (flag.match(/[a-z]{3,}/g) ?? []).filter((word) => !small.has(word));
  if (words.length === 0) return () => false;
  const stems = words.map((word) => [pattern(`${word.replace(/(?:ing|ed|es|s)$/, '')}*`)]);
  return (message) => message.statesAll(...stems.map((stem) => message.told(stem)));
}
