import type { Practice } from '#domain/practice.ts';
import { plainOf } from './text.ts';

/** Something a caller wants to know about the practice. */
export type Question =
  | { readonly about: 'hours' }
  | { readonly about: 'openOn' }
  | { readonly about: 'address' }
  | { readonly about: 'phone' }
  | { readonly about: 'email' }
  | { readonly about: 'price' }
  | { readonly about: 'duration' }
  | { readonly about: 'bring' }
  | { readonly about: 'whoWorks' }
  | { readonly about: 'worksOn' }
  | { readonly about: 'languages' }
  | { readonly about: 'visitTypes' }
  | { readonly about: 'insurance'; readonly plan?: string; readonly accepted?: boolean }
  | { readonly about: 'coverage' }
  | { readonly about: 'knowledge'; readonly topic: string; readonly sentence?: string }
  | { readonly about: 'unknown' };

const otherPlans =
  /\b(?:united ?health ?care|united ?concordia|united|uhc|humana|kaiser|ameritas|principal|anthem|tricare|medicare|sun ?life|geha|careington|lincoln|dentegra|mutual of omaha|renaissance|solstice|assurant|emblem ?health|healthplex|molina|ambetter|oscar|liberty(?: dental)?|dentemax|connection dental|physicians mutual|spirit dental|ucci|bcbs|blue cross|blue shield)\b/;
const insuranceWords =
  /\b(?:insurances?|insured|dental plans?|coverage|in[- ](?:your |the )?network|out of network|network|ppo|hmo|dmo|policy number|seguros?|aseguranza|aseguradora|plan dental)\b/;
const acceptsWords =
  /\b(?:take|accept|work with|bill|in[- ](?:your |the )?network(?: with)?|covered by|honou?r|participate|aceptan?|toman?|trabajan? con|reciben)\b/;

interface Topic {
  readonly question: Question | { readonly about: 'knowledge'; readonly finds: RegExp };
  readonly says: RegExp;
}

const topics: readonly Topic[] = [
  {
    question: { about: 'knowledge', finds: /parking/ },
    says: /\b(?:park|parking|parked|garage|car park|estaciona\w*|aparca\w*|parqueo|parquear)\b/,
  },
  {
    question: { about: 'knowledge', finds: /direction|bus|transit|location/ },
    says: /\b(?:bus(?:es)?|transit|train|subway|metro|public transport\w*|which floor|what floor|floor is|elevators?|directions?|how (?:do|can|would) i (?:get|find|come)|how to (?:get|find)|autobus\w*|que piso|piso|ascensor|elevador|como (?:llego|llegar)|transporte)\b/,
  },
  {
    question: { about: 'knowledge', finds: /access/ },
    says: /\b(?:wheel ?chairs?|accessib\w+|handicap\w*|disab\w+|ramps?|silla de ruedas|accesib\w+|discapaci\w+)\b/,
  },
  {
    question: { about: 'knowledge', finds: /cancel/ },
    says: /\b(?:cancel\w*\s+(?:policy|policies|fee|charge)|(?:policy|fee|charge|penalty|notice)\b[^.;!?]{0,25}\b(?:cancel\w*|reschedul\w*|no[- ]show|missed)|no[- ]show (?:fee|policy)|late cancel\w*|politica de cancelacion|cargo por cancelar)\b/,
  },
  {
    question: { about: 'knowledge', finds: /payment|pay/ },
    says: /\b(?:payments?|pay(?:ing)?|credit cards?|debit|cash|hsa|fsa|care ?credit|financing|payment plans?|installments?|discount|without insurance|no insurance|uninsured|self[- ]pay|pagar|pagos?|tarjetas?|efectivo|financia\w+|descuento|sin seguro)\b/,
  },
  { question: { about: 'knowledge', finds: /forms?/ }, says: /\b(?:forms?|paperwork|intake|formularios?|papeleo)\b/ },
  {
    question: { about: 'knowledge', finds: /record/ },
    says: /\b(?:records? request|transfer (?:of )?records|historial|expediente)\b/,
  },
  {
    question: { about: 'knowledge', finds: /sedat|anesthe|anxi/ },
    says: /\b(?:sedat\w+|nitrous|laughing gas|numb(?:ed|ing)? (?:me|for)|put (?:me|to) (?:under|sleep)|anesthe\w+|asleep|iv sedation|sedacion|anestesia|oxido nitroso|dormid[oa])\b/,
  },
  {
    question: { about: 'knowledge', finds: /child|pediatric|kids/ },
    says: /\b(?:(?:do|can) you (?:see|treat|take|work with|accept) (?:kids|children|toddlers|babies|infants|teens?)|(?:what|which|from what|minimum|how old)\b[^.;!?]{0,15}\bage|(?:see|treat) children|pediatric dent\w+|atienden (?:a )?(?:ninos|menores|bebes)|desde que edad)\b/,
  },
  {
    question: { about: 'knowledge', finds: /late/ },
    says: /\b(?:running (?:\w+ ){0,3}late|late for (?:my|the|our)|(?:if|what if|in case) i'?m late|be (?:a (?:few|little|bit) )?(?:minutes )?late|late arrival|arrive late|llego tarde|llegar tarde|si me retraso)\b/,
  },
  {
    question: { about: 'languages' },
    says: /\b(?:(?:what|which) languages?|(?:does|do|is|can) (?:any(?:one|body)|some(?:one|body)|you|there|they)\b[^.;!?]{0,25}\b(?:speak\w*|talk)\b[^.;!?]{0,15}\b(?:spanish|mandarin|chinese|french|polish|german|arabic|hindi|russian|korean|vietnamese)|speak (?:spanish|mandarin|chinese|french|polish|german|arabic|hindi|russian|korean|vietnamese)\?|que idiomas?|alguien (?:que )?(?:habla|hable))\b/,
  },
  {
    question: { about: 'hours' },
    says: /\b(?:(?:opening|business|office|your|what|which|weekend|saturday|sunday|holiday) hours|hours of operation|hours (?:are|do)|(?:what|when)\b[^.;!?]{0,15}\b(?:open|close|closing|opening)|how late are you|open until|close at|horario|a que hora (?:abren|cierran|abre|cierra)|cuando (?:abren|cierran))\b/,
  },
  {
    question: { about: 'openOn' },
    says: /\b(?:(?:are|is|r) (?:you|u|the (?:office|practice|clinic)|it|they)\b[^.;!?]{0,12}\b(?:open|closed)|(?:do you|you) (?:open|close|work)\b|open (?:on|this|next|over) (?:weekends?|the weekend|saturdays?|sundays?|mondays?|holidays?)|(?:abren|estan abiertos|abiertos?|atienden) (?:el|los|en|hoy|manana|este)|esta abierto)\b/,
  },
  {
    question: { about: 'address' },
    says: /\b(?:address|where (?:are|is|r) (?:you|u|the|your|it)\b|where (?:do i (?:go|come)|exactly)|your location|located|what street|zip code|direccion|donde (?:estan|esta|queda|se encuentran|es))\b/,
  },
  {
    question: { about: 'phone' },
    says: /\b(?:(?:your|the (?:office|practice|clinic)(?:'s)?|a) (?:phone|telephone|contact)? ?number|(?:what|which)\b[^.;!?]{0,12}\bnumber (?:can|do|should) i|(?:can|could) i (?:call|phone) you|what'?s the phone|their phone number|telefono (?:de|del|de la)|su (?:numero|telefono)|numero de telefono\b(?=[^.;!]*\?))\b/,
  },
  {
    question: { about: 'email' },
    says: /\b(?:(?:your|the (?:office|practice|clinic)(?:'s)?) e-?mail|e-?mail address (?:for|of)|su correo)\b/,
  },
  {
    question: { about: 'price' },
    says: /\b(?:how much(?: is| are| does| do| will| would| for)?\b(?!\s+(?:time|longer|pain|notice|should i take))|prices?|pricing|costs?|fees?\b(?! (?:for|if) (?:cancel|late))|charge|expensive|cuanto (?:cuesta|vale|sale|cobran|es)|precios?|costos?|caro)\b/,
  },
  {
    question: { about: 'duration' },
    says: /\b(?:how long\b(?![^.;!?]{0,20}\b(?:wait|been|until|ago))|how much time|duration|cuanto (?:dura|tiempo|tarda))\b/,
  },
  {
    question: { about: 'bring' },
    says: /\b(?:what (?:do|should|must|shall) i (?:need to )?(?:bring|have|prepare|wear|do before)|(?:need|have) to bring|(?:should|do) i (?:bring|prepare|need anything)|anything (?:i (?:need|should)|to) (?:bring|know|prepare)|bring (?:anything|something|with me)|can i eat|eat (?:before|beforehand)|how early should|que (?:debo|tengo que|necesito|hay que) (?:llevar|traer)|(?:llevar|traer) algo)\b/,
  },
  {
    question: { about: 'worksOn' },
    says: /\b(?:(?:is|does|will|when(?:'s| is| does| are| do)?|what days?|which days?)\b[^.;!?]{0,20}\b(?:dr\.?|doctor|doctora|dra\.?|rosa|tom|hygienists?|dentists?)\b[^.;!?]{0,25}\b(?:work|works|working|in|available|there|have|free|days?)|que dias (?:trabaja|atiende|esta))\b/,
  },
  {
    question: { about: 'whoWorks' },
    says: /\b(?:who (?:are|is) (?:the|your) (?:dentists?|doctors?|hygienists?|staff|team)|(?:which|what) (?:dentists?|doctors?|hygienists?)\b(?![^.;!?]{0,20}\b(?:will|would|do i)\b)|(?:names? of|tell me about|list) (?:the|your) (?:dentists?|doctors?|hygienists?|team)|your (?:dentists|doctors)|how many (?:dentists|doctors)|quienes son|que (?:dentistas|doctores))\b/,
  },
  {
    question: { about: 'visitTypes' },
    says: /\b(?:(?:what|which) (?:services|treatments|procedures|kinds? of (?:visits?|appointments?|work))|(?:do|can|does) (?:you|they|the (?:practice|office|clinic)) (?:also )?(?:do|offer|provide|perform|make|handle)\b(?! (?:me|us|my|something|anything|it|that|this|any|the \d|\d|(?:an?|the) (?:appointment|reservation|booking)))|offer (?:any )?(?:cosmetic|services|treatments)|que (?:servicios|tratamientos)|(?:hacen|ofrecen|realizan)\b)/,
  },
];

const asks =
  /\?|\b(?:do|does|can|could|what|when|where|which|who|how|is there|are there|are you|tell me|running (?:\w+ ){0,3}late|late for|wondering|want(?:ed)? to know|question|que|cual|cuando|donde|como|cuanto|tienen|hay|aceptan|puedo|pueden)\b/;

/** What a message asks about the practice, in the order of the list above; empty when it asks nothing. */
export function questionsIn(plain: string, practice: Practice): Question[] {
  const found: Question[] = [];
  const insurance = insuranceIn(plain, practice);
  if (insurance) found.push(insurance);
  if (coverage.test(plain)) found.push({ about: 'coverage' });
  if (!asks.test(plain)) return found;
  for (const { question, says } of topics) {
    if (!says.test(plain)) continue;
    if (question.about === 'knowledge' && 'finds' in question) {
      const topic = practice.knowledge.find((k) => question.finds.test(plainOf(k.topic)));
      if (topic) found.push({ about: 'knowledge', topic: topic.topic, ...best(plain, topic.text) });
    } else if (!('finds' in question)) found.push(question);
  }
  return narrowed(found, plain);
}

const coverage =
  /\b(?:(?:be|is|are|get|fully|completely) covered|(?:will|would|does|do)\b[^.;!?]{0,30}\b(?:cover|pay for)\b|how much (?:will|does|would)\b[^.;!?]{0,25}\b(?:insurance|plan|cover)|covers? (?:it|this|that|the|my|a)|co-?pays?|deductible|out of pocket|cubr[ea]n?|cubiert[oa]|copago)\b/;

/** The more telling of two readings of the same words. */
function narrowed(found: Question[], plain: string): Question[] {
  const has = (about: Question['about']) => found.some((q) => q.about === about);
  return found.filter((q) => {
    if (q.about === 'openOn' && has('hours')) return false;
    if (q.about === 'visitTypes' && found.length > 1) return false;
    if (q.about === 'price' && (has('coverage') || (/\bfee\b/.test(plain) && has('knowledge')))) return false;
    if (q.about === 'address' && has('knowledge') && !/\baddress|direccion\b/.test(plain)) return false;
    if (q.about === 'knowledge' && q.topic === 'payment' && has('price') && !/\bpay|pagar|card|cash\b/.test(plain))
      return false;
    return true;
  });
}

function insuranceIn(plain: string, practice: Practice): Question | undefined {
  const named = (plans: readonly string[]) =>
    plans.find((plan) => new RegExp(`\\b${plainOf(plan).replaceAll(/\s+/g, '\\s?')}\\b`).test(plain));
  const accepted = named(practice.insurance.accepted) ?? nickname(plain, practice);
  const asked = acceptsWords.test(plain) || insuranceWords.test(plain) || /\?/.test(plain);
  if (accepted) return asked ? { about: 'insurance', plan: accepted, accepted: true } : undefined;
  const refused = named(practice.insurance.notAccepted);
  if (refused) return asked ? { about: 'insurance', plan: refused, accepted: false } : undefined;
  const other = otherPlans.exec(plain)?.[0];
  if (other && asked && (acceptsWords.test(plain) || insuranceWords.test(plain)))
    return { about: 'insurance', plan: titled(other) };
  const unnamed =
    /\b(?:take|accept|aceptan|toman)\s+(?:the\s+|my\s+)?([a-z]+(?: [a-z]+)?)\s+(?:insurance|dental|plan|seguro)\b/.exec(
      plain,
    )?.[1];
  if (unnamed && !/^(?:my|any|dental|your|the|what|which|all|most|health)$/.test(unnamed))
    return { about: 'insurance', plan: titled(unnamed) };
  if (insuranceWords.test(plain) && (acceptsWords.test(plain) || /\b(?:which|what|que|cuales)\b/.test(plain)))
    return { about: 'insurance' };
  return undefined;
}

function nickname(plain: string, practice: Practice): string | undefined {
  const has = (plan: string) => practice.insurance.accepted.includes(plan);
  if (/\b(?:bcbs|blue cross|blue shield)\b/.test(plain) && has('Blue Cross Blue Shield'))
    return 'Blue Cross Blue Shield';
  if (/\bdelta\b/.test(plain) && has('Delta Dental')) return 'Delta Dental';
  return undefined;
}

function titled(value: string): string {
  return value.replace(/(^|\s)(\p{L})/gu, (_m, b: string, c: string) => b + c.toUpperCase());
}

const filler = new Set(
  'the a an is are do does you your i we to of in on at for and or it my me can what which how there any with have when where el la los las un una unos unas es son esta estan de del en que por para con sin hay al se su sus mi mis me le les nos lo si no ya mas muy como cual cuales cuando donde cuanto tiene tienen tengo puede pueden puedo podemos necesito quiero ustedes usted'.split(
    ' ',
  ),
);

function contentWords(text: string): string[] {
  return (plainOf(text).match(/[\p{L}\p{N}]{3,}/gu) ?? []).filter((w) => !filler.has(w)).map(stem);
}

function stem(word: string): string {
  return word.replace(/(?:ing|ies|es|s|ed)$/, '').slice(0, 6);
}

/** The sentence of a text that alone answers, when one clearly fits the question better than the others. */
function best(plain: string, text: string): { sentence?: string } {
  const sentences = text.match(/[^.!?]+[.!?]+/g)?.map((s) => s.trim()) ?? [];
  if (sentences.length < 2) return {};
  const wanted = new Set(contentWords(plain));
  const scored = sentences.map((sentence) => ({
    sentence,
    score: contentWords(sentence).filter((w) => wanted.has(w)).length,
  }));
  scored.sort((a, b) => b.score - a.score);
  const [one, two] = scored;
  return one && one.score > 0 && one.score > (two?.score ?? 0) ? { sentence: one.sentence } : {};
}

/** The practice's own knowledge that a question without a known topic comes closest to. */
export function knowledgeFor(plain: string, practice: Practice): Question | undefined {
  if (!asks.test(plain)) return undefined;
  const wanted = new Set(contentWords(plain));
  let found: { topic: string; text: string; score: number } | undefined;
  for (const { topic, title = topic, text } of practice.knowledge) {
    const score =
      2.5 * contentWords(title).filter((w) => wanted.has(w)).length +
      contentWords(text).filter((w) => wanted.has(w)).length;
    if (score >= 2 && score > (found?.score ?? 0)) found = { topic, text, score };
  }
  return found ? { about: 'knowledge', topic: found.topic, ...best(plain, found.text) } : undefined;
}

/** Whether a message is put as a question. */
export function isQuestion(plain: string): boolean {
  return (
    /\?/.test(plain) ||
    /^\W*(?:do|does|can|could|what|when|where|which|who|how|is|are|why|will|would|que|cual|cuando|donde|como|cuanto|por que|hay|tienen)\b/.test(
      plain,
    )
  );
}
