import MiniSearch from 'minisearch';
import { addressLine, type Practice, weekdays } from '#domain/practice.ts';
import { wordsForVisit } from '#domain/practice-in.ts';

/** A text of the practice about one topic. */
export interface PracticeText {
  readonly topic: string;
  readonly text: string;
}

const answersAtMost = 4;
/** Longer words are compared by their beginning: parking is found by `estacionar` and `estacionamiento` alike. */
const stemLetters = 8;

/** Finds the practice's own texts that touch a question; what they do not say is not known. */
export class PracticeIndex {
  readonly #texts: readonly PracticeText[];
  readonly #search: MiniSearch;

  constructor(practice: Practice) {
    this.#texts = textsOf(practice);
    this.#search = new MiniSearch({
      fields: ['topic', 'text', 'synonyms'],
      searchOptions: { boost: { topic: 3, synonyms: 2 }, prefix: (term) => term.length > 3, fuzzy: 0.2 },
      processTerm: (term) => (stopWords.has(plain(term)) ? null : plain(term).slice(0, stemLetters)),
    });
    this.#search.addAll(this.#texts.map((text, id) => ({ id, ...text })));
  }

  /** Best first; empty when nothing touches the question. */
  find(question: string): PracticeText[] {
    return this.#search
      .search(question)
      .slice(0, answersAtMost)
      .flatMap(({ id }) => this.#texts[Number(id)] ?? [])
      .map(({ topic, text }) => ({ topic, text }));
  }
}

const indexes = new WeakMap<Practice, PracticeIndex>();

/** The index of a practice; conversations that share the practice share it. */
export function practiceIndexOf(practice: Practice): PracticeIndex {
  const index = indexes.get(practice) ?? new PracticeIndex(practice);
  indexes.set(practice, index);
  return index;
}

function textsOf(practice: Practice): (PracticeText & { synonyms?: string })[] {
  const hours = weekdays.map((day) => {
    const open = practice.hours[day] ?? [];
    return `${day} ${open.length > 0 ? open.map(([from, to]) => `${from}-${to}`).join(', ') : 'closed'}`;
  });
  const closures = practice.closures.map(
    ({ from, to, startTime, endTime, reason }) =>
      `${from === to ? from : `${from} to ${to}`}${startTime ? ` ${startTime}-${endTime}` : ''} (${reason})`,
  );
  return [
    ...practice.knowledge.map(({ topic, title = topic, text }) => ({ topic: title, text, synonyms: topic })),
    {
      topic: 'opening hours',
      text: hours.join('; '),
      synonyms:
        'open close hours when weekend saturday sunday lunch horario abren cierran cuando sabado domingo fin semana',
    },
    {
      topic: 'closed days',
      text: closures.join('; '),
      synonyms: 'holiday closed vacation festivo feriado cerrado vacaciones',
    },
    {
      topic: 'address',
      text: addressLine(practice.address),
      synonyms: 'where location directions find donde direccion ubicacion',
    },
    {
      topic: 'phone and e-mail',
      text: `${practice.phoneDisplay}, ${practice.email}`,
      synonyms: 'call number contact telefono numero correo llamar contacto',
    },
    {
      topic: 'insurance',
      text: `Accepted: ${practice.insurance.accepted.join(', ')}. Not accepted: ${practice.insurance.notAccepted.join(', ')}. ${practice.insurance.note}`,
      synonyms: 'plan coverage cover ppo hmo seguro aseguranza cobertura cubre',
    },
    ...practice.visitTypes.map((type) => ({
      topic: type.name,
      text: `${type.minutes} minutes${type.priceFromCents === null ? '' : `, from $${(type.priceFromCents / 100).toFixed(0)}`}. ${type.instructions}`,
      synonyms: `${wordsForVisit(type).join(' ')} price cost how much long precio costo cuesta cuanto dura`,
    })),
    ...practice.providers.map(({ name, title, role, languages }) => ({
      topic: name,
      text: `${title}, ${role}, speaks ${languages.join(', ')}`,
      synonyms: 'dentist doctor hygienist speaks language dentista doctora higienista habla idioma',
    })),
  ];
}

const stopWords = new Set(
  'a an and are at be can do does for have how i in is it me my of on or the there to we what when with you your al como con cual cuando de del el en es esta hay la las le les lo los me mi mis no nos o para pero por puede puedo que se si sin son su sus tengo tiene tienen un una y ya'.split(
    ' ',
  ),
);

/** In small letters and without accents, as people type. */
function plain(term: string): string {
  return term.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
}
