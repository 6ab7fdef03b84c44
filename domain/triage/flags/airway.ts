import type { Message } from '../message.ts';
import { patterns } from '../pattern.ts';

/** Swelling or an allergy that closes the airway kills within minutes: also "out of breath", unless from the stairs. */
const noBreath = patterns(`
  <cannot> ..5 ni|o|or|nor|and|y <air>
  <cannot> <toDo>*7 <air>
  can|puedo|puede ..3 but|pero not|no <air>
  don't think ..2 can <air>
  can i not <air>
  i|he|she|we|they|son|daughter|husband|wife no can <toDo>*3 <air>|<swallow>
  can only breathe sitting|standing|upright|if|when|lying
  <breathing> <becomes>*5 <difficult>
  <breathing> <becomes>*3 bad|badly|mal
  <breathing> problem|problems|trouble|troubles|difficulty|difficulties|issues|distress
  <breathe> but|pero ..3 <badly>
  <noAir>
  <notBreathing>
  throat|airway|airways|garganta|<airway> ..4 <closes>
  <closes> ..3 <airway>
  lips|face|skin|labios|cara <becomes>*4 blue|purple|azul|azules|morado|morada|morados
  can't|cannot get ..3 air|breath
  respira|respiro|respirando|respiracion muy? mal|raro|rapido|feo
`);

/** Said in other words: breathing, and near it something that goes badly. */
const nearBreathing = patterns(`
  <badly> ..4 <breathe>
  <breathe> ..4 <badly>
`);
/** Who speaks of breathing at all while they see a dentist, and does not say that it is fine, has trouble with it. */
const ofBreathing = patterns('<breathe>');
const throughNeither = patterns(`
  <cannot> ..4 <air> ..5 nose|nariz|mouth|boca or|and|nor|o|y|ni ..2 nose|nariz|mouth|boca
`);
const stuck = patterns('stuck|lodged|caught|atorado|atorada|atoro in|en ..2 <airway>');

const breathesWell = patterns(`
  can <breathe>
  able to <breathe>
  pero|y|si|sip puedo|puede <breathe>
  <breathe> ..1 <fine>
  fine|normal|normally|easy|easier|easily ..1 <breathe>
  <breathe> easy|easier|again|normally|comfortably
`);
/** Air at a bad tooth, and other breathing that is no trouble. */
const notBreathless = [
  ...breathesWell,
  ...patterns(`
    <mouth> ..3 <pain> ..4 when|cuando|if|al|si|every ..2 <breathe>
    <pain> ..4 <mouth> ..3 when|cuando|if|al|si|every ..2 <breathe>
    sensitive|sensible|zing|zings ..3 when|cuando|if|al|si ..2 <breathe>
    <breathe> in|through|por|out ..3 cold|air|mouth|boca|aire
    <breathe> aire|cold|fria|frio
  `),
];
const otherBreathing = [
  ...noBreath,
  ...nearBreathing,
  ...notBreathless,
  ...patterns(`
    can|may|should|could|must i|we|he|she|my|patients ..4 <breathe>
    how do|can|should|will|would ..4 <breathe>
    puedo|debo|puede ..4 <breathe>
    <breathe> exercises|exercise|room|machine|treatment|treatments|technique|techniques
    <breathe> tranquilo|tranquila|hondo|profundo
    por fin ..1 <breathe>
  `),
];

export function troubleBreathing(message: Message): boolean {
  return (
    message.states(noBreath, { urgent: true }) ||
    message.states(nearBreathing, { urgent: true, unless: notBreathless }) ||
    message.states(ofBreathing, { urgent: true, unless: otherBreathing }) ||
    message.states(throughNeither, { urgent: true, literally: true }) ||
    message.states(stuck, { urgent: true })
  );
}

/** An infection that spreads under the tongue; spit that cannot be swallowed runs into the airway. */
const noSwallow = patterns(`
  <cannot> ..5 ni|o|or|nor|and|y <swallow>
  <cannot> <toDo>*6 <swallow>
  can|puedo|puede ..3 but|pero not|no <swallow>
  don't think ..2 can <swallow>
  <swallow> <becomes>*5 <difficult>
  <swallow> but|pero ..3 <badly>
  swallowing|tragar <becomes>*3 hurts|hurt|painful|hurting|duele|dolor|agony
  hurts|hurt|hurting|painful|pain|duele|duelen|dolor|doliendo|molesta <whenDoing>*6 <swallow>
  ni|not <drink> ..2 <swallow>
  can|can't|barely|hardly|puedo|couldn't get|keep|pasar ..2 <drink> down
  no <swallow> nada|bien|ni|agua|saliva
  no me|le pasa ..3 por la garganta
  <swallow> ..3 feels|like|es|se|siente ..3 glass|knives|razor|razors|martirio|tortura|vidrio|vidrios|navajas|fuego|fire|hell
  <notDown> ni|nada|ya|bien|siquiera|la|el|de*3 <drink>
  <drink> ..2 <notDown>
`);

const nearSwallowing = patterns(`
  <badly> ..4 <swallow>
  <swallow> ..4 <badly>
`);
const ofSwallowing = patterns('swallowing|tragar|traga|tragando|deglutir');
/** Pills alone are hard to swallow for many. */
const notPillsAlone = patterns(`
  <cannot> <toDo>*6 <swallow> ..2 pills|pastillas ..2 or|ni|nor|and|y even? <drink>
`);

/** It goes well, or it is about what is swallowed. */
const swallowsWell = patterns(`
  can <swallow>
  able to <swallow>
  pero|y|si|sip puedo|puede <swallow>
  <swallow> ..1 <fine>
  fine|normal|normally|easy|easier|easily ..1 <swallow>
  <swallow> ..2 mouthwash|toothpaste|enjuague|pasta|crown|corona|filling|gum|chicle|tooth|diente|blood|fluoride
  <swallow> ..2 medicine|pill|pills|pastilla|pastillas
`);
const otherSwallowing = [
  ...noSwallow,
  ...nearSwallowing,
  ...swallowsWell,
  ...patterns(`
    can|may|should|could|must i|we|he|she|my|patients ..4 <swallow>
    ok|okay|safe|how|puedo|debo|puede ..4 <swallow>
    after|avoid|without|sin|despues|before|antes ..3 <swallow>
  `),
];

export function troubleSwallowing(message: Message): boolean {
  return (
    message.states(noSwallow, { urgent: true }) ||
    message.states(nearSwallowing, { urgent: true, unless: swallowsWell }) ||
    message.states(ofSwallowing, { urgent: true, unless: otherSwallowing }) ||
    message.states(notPillsAlone, { urgent: true, literally: true })
  );
}
