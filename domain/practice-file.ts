import { endMinuteOfWallTime, isLocalDate, isWallTime, minuteOfWallTime } from './clinic-time/calendar.ts';
import { isTimeZone } from './clinic-time/zone-offsets.ts';
import type {
  BookingRules,
  Closure,
  KnowledgeEntry,
  Practice,
  Provider,
  Translations,
  VisitType,
  WallInterval,
  WeeklyHours,
} from './practice.ts';
import { weekdays } from './practice.ts';

/** Weekly hours as a file has them: `{ "mon": [["08:00", "12:00"]] }`. */
type HoursInFile = Readonly<Record<string, readonly (readonly string[])[] | undefined>>;

/** Whole days `{ from, to }` as dates, or part of one day `{ date, from, to }` with wall-clock times. */
export interface ClosureInFile {
  readonly date?: string;
  readonly from: string;
  readonly to: string;
  readonly reason: string;
  readonly translations?: InFile<Closure['translations']>;
}

/** JSON as TypeScript infers it: where one row has texts, the others have `undefined`. */
type InFile<T> = T extends Translations<infer Texts> | undefined
  ? Readonly<Record<string, { readonly [K in keyof Texts]?: Texts[K] | undefined } | undefined>> | undefined
  : never;

/** A patient the practice already knows, for demonstrations and tests. */
export interface PatientInFile {
  readonly first: string;
  readonly last: string;
  readonly birthDate: string;
  readonly phone: string;
  readonly email?: string;
  readonly guardian?: string;
  readonly locale: string;
}

/** A practice's facts as one JSON document, wide enough for what `import … with { type: 'json' }` infers. */
export interface PracticeFile {
  readonly clinic: Omit<
    Practice,
    | 'hours'
    | 'closures'
    | 'booking'
    | 'conversationRetentionDays'
    | 'brandColour'
    | 'logo'
    | 'translations'
    | RestOfPractice
  > & {
    /** `#rrggbb`. */
    readonly brandColour?: string;
    /** The picture's file, beside this one: SVG, PNG or WebP. */
    readonly logo?: string;
    readonly translations?: InFile<Practice['translations']>;
    /** A year when it is left out. */
    readonly conversationRetentionDays?: number;
    readonly booking: Omit<BookingRules, 'waitlistOfferMinutes'> & { readonly waitlistOfferMinutes?: number };
    readonly hours: HoursInFile;
    readonly closures: readonly ClosureInFile[];
  };
  readonly operatories: Practice['operatories'];
  readonly providers: readonly (Omit<Provider, 'hours' | 'newPatients' | 'translations'> & {
    readonly translations?: InFile<Provider['translations']>;
    readonly newPatients: string;
    readonly hours: HoursInFile;
  })[];
  readonly visitTypes: readonly VisitTypeInFile[];
  readonly insurance: Practice['insurance'];
  readonly knowledge: readonly (Omit<KnowledgeEntry, 'translations'> & {
    readonly translations?: InFile<KnowledgeEntry['translations']>;
  })[];
  readonly emergency: Omit<Practice['emergency'], 'firstAid'> & {
    readonly firstAid: Readonly<Record<string, string | undefined>>;
  };
  readonly patients?: readonly PatientInFile[];
}
type RestOfPractice = 'operatories' | 'providers' | 'visitTypes' | 'insurance' | 'knowledge' | 'emergency';

type OptionalInFile =
  | 'bufferBefore'
  | 'bufferAfter'
  | 'priceFromCents'
  | 'synonyms'
  | 'minNoticeMinutes'
  | 'reservedPerDay'
  | 'requiresApproval'
  | 'cosmetic'
  | 'minAge'
  | 'maxAge'
  | 'recallMonths'
  | 'recallVisitType';
/** What a visit type leaves out is 0, false, none or "no limit". */
export type VisitTypeInFile = Omit<VisitType, OptionalInFile | 'newPatients' | 'translations'> & {
  readonly newPatients: string;
  readonly translations?: InFile<VisitType['translations']>;
} & {
  readonly [K in OptionalInFile]?: VisitType[K] | undefined;
};

/** The file says something that cannot be; `path` names the place, e.g. `providers.patel.hours.mon`. */
export class PracticeFileError extends Error {
  readonly path: string;
  constructor(path: string, problem: string) {
    super(`${path}: ${problem}`);
    this.name = 'PracticeFileError';
    this.path = path;
  }
}

/**
 * Reads a practice's facts out of its JSON document and fills in what visit types leave out.
 * Throws `PracticeFileError` for times, dates, zones or codes that cannot be.
 */
export function practiceFromFile(file: PracticeFile): Practice {
  const { clinic } = file;
  if (!isTimeZone(clinic.timeZone)) throw new PracticeFileError('clinic.timeZone', 'no such time zone');
  if (!(clinic.booking.slotMinutes > 0)) throw new PracticeFileError('clinic.booking.slotMinutes', 'must be above 0');
  const conversationRetentionDays = clinic.conversationRetentionDays ?? 365;
  if (!Number.isInteger(conversationRetentionDays) || conversationRetentionDays < 1) {
    throw new PracticeFileError('clinic.conversationRetentionDays', 'must be whole days, at least one');
  }
  const { brandColour = null } = clinic;
  if (brandColour !== null && !/^#[0-9a-f]{6}$/i.test(brandColour)) {
    throw new PracticeFileError('clinic.brandColour', 'must be #rrggbb');
  }
  const languages = new Set(clinic.locales.flatMap((locale) => [locale, locale.split('-')[0] ?? locale]));
  const operatoryCodes = distinctCodes('operatories', file.operatories);
  const providerCodes = distinctCodes('providers', file.providers);
  const visitTypeCodes = distinctCodes('visitTypes', file.visitTypes);
  return {
    slug: clinic.slug,
    name: clinic.name,
    address: clinic.address,
    phone: clinic.phone,
    phoneDisplay: clinic.phoneDisplay,
    email: clinic.email,
    timeZone: clinic.timeZone,
    locales: clinic.locales,
    greeting: clinic.greeting,
    booking: { ...clinic.booking, waitlistOfferMinutes: clinic.booking.waitlistOfferMinutes ?? 60 },
    conversationRetentionDays,
    hours: readHours('clinic.hours', clinic.hours),
    closures: clinic.closures.map((closure, index) => readClosure(`clinic.closures.${index}`, closure, languages)),
    operatories: file.operatories,
    providers: file.providers.map((provider) => readProvider(provider, operatoryCodes, languages)),
    visitTypes: file.visitTypes.map((visitType) =>
      readVisitType(visitType, { providers: providerCodes, visitTypes: visitTypeCodes, languages }),
    ),
    insurance: file.insurance,
    knowledge: file.knowledge.map(({ translations, ...entry }) => ({
      ...entry,
      ...readTranslations(`knowledge.${entry.topic}`, translations, languages),
    })),
    emergency: { ...file.emergency, firstAid: withoutMissing(file.emergency.firstAid) },
    brandColour: brandColour?.toLowerCase() ?? null,
    // Known once the picture is stored.
    logo: null,
    ...readTranslations('clinic', clinic.translations, languages),
  };
}

function distinctCodes(path: string, rows: readonly { readonly code: string }[]): ReadonlySet<string> {
  const codes = new Set<string>();
  for (const { code } of rows) {
    if (codes.has(code)) throw new PracticeFileError(`${path}.${code}`, 'the code is there twice');
    codes.add(code);
  }
  return codes;
}

function requireCodes(path: string, codes: readonly string[], known: ReadonlySet<string>): readonly string[] {
  for (const code of codes) if (!known.has(code)) throw new PracticeFileError(path, `no such code: ${code}`);
  return codes;
}

function readHours(path: string, hours: HoursInFile): WeeklyHours {
  const read: WeeklyHours = Object.fromEntries(
    weekdays.flatMap((weekday) => {
      const intervals = hours[weekday];
      return intervals ? [[weekday, intervals.map((pair) => readInterval(`${path}.${weekday}`, pair))]] : [];
    }),
  );
  const unknown = Object.keys(hours).find((key) => !weekdays.some((weekday) => weekday === key));
  if (unknown !== undefined) throw new PracticeFileError(`${path}.${unknown}`, 'not a weekday (mon … sun)');
  return read;
}

function readInterval(path: string, [from, to]: readonly string[]): WallInterval {
  const wellFormed = from !== undefined && to !== undefined && isWallTime(from) && (isWallTime(to) || to === '24:00');
  if (!wellFormed || minuteOfWallTime(from) >= endMinuteOfWallTime(to)) {
    throw new PracticeFileError(path, 'must be ["HH:MM", "HH:MM"], the second later');
  }
  return [from, to];
}

function readClosure(path: string, closure: ClosureInFile, languages: ReadonlySet<string>): Closure {
  const { date, from, to, reason } = closure;
  const translations = readTranslations(path, closure.translations, languages);
  if (date === undefined) {
    if (!isLocalDate(from) || !isLocalDate(to) || from > to) {
      throw new PracticeFileError(path, 'must have dates from and to (YYYY-MM-DD), the second not earlier');
    }
    return { from, to, reason, ...translations };
  }
  if (!isLocalDate(date)) throw new PracticeFileError(path, 'must have a date (YYYY-MM-DD)');
  const [startTime, endTime] = readInterval(path, [from, to]);
  return { from: date, to: date, startTime, endTime, reason, ...translations };
}

/** Texts by language; a language that the practice does not speak is a slip of the pen. */
function readTranslations<Texts extends object>(
  path: string,
  translations: Readonly<Record<string, Texts | undefined>> | undefined,
  languages: ReadonlySet<string>,
): { translations?: Record<string, { [K in keyof Texts]: Exclude<Texts[K], undefined> }> } {
  if (translations === undefined) return {};
  const unknown = Object.keys(translations).find((language) => !languages.has(language));
  if (unknown !== undefined) throw new PracticeFileError(`${path}.translations.${unknown}`, 'not in clinic.locales');
  // JSON has no `undefined`: what is missing is not there.
  return { translations: JSON.parse(JSON.stringify(translations)) };
}

function readProvider(
  { translations, ...provider }: PracticeFile['providers'][number],
  operatories: ReadonlySet<string>,
  languages: ReadonlySet<string>,
): Provider {
  const path = `providers.${provider.code}`;
  const { newPatients } = provider;
  if (newPatients !== 'yes' && newPatients !== 'no' && newPatients !== 'children') {
    throw new PracticeFileError(`${path}.newPatients`, 'must be yes, no or children');
  }
  return {
    ...provider,
    newPatients,
    operatories: requireCodes(`${path}.operatories`, provider.operatories, operatories),
    hours: readHours(`${path}.hours`, provider.hours),
    ...readTranslations(path, translations, languages),
  };
}

function readRecall(path: string, code: string | null | undefined, visitTypes: ReadonlySet<string>): string | null {
  if (code === undefined || code === null) return null;
  return requireCodes(`${path}.recallVisitType`, [code], visitTypes)[0] ?? null;
}

function readVisitType(
  visitType: VisitTypeInFile,
  { providers, visitTypes, languages }: Readonly<Record<'providers' | 'visitTypes' | 'languages', ReadonlySet<string>>>,
): VisitType {
  const path = `visitTypes.${visitType.code}`;
  const { newPatients } = visitType;
  if (newPatients !== 'only' && newPatients !== 'yes' && newPatients !== 'no') {
    throw new PracticeFileError(`${path}.newPatients`, 'must be only, yes or no');
  }
  if (!(visitType.minutes > 0)) throw new PracticeFileError(`${path}.minutes`, 'must be above 0');
  return {
    code: visitType.code,
    name: visitType.name,
    minutes: visitType.minutes,
    bufferBefore: visitType.bufferBefore ?? 0,
    bufferAfter: visitType.bufferAfter ?? 0,
    providers: requireCodes(`${path}.providers`, visitType.providers, providers),
    newPatients,
    priceFromCents: visitType.priceFromCents ?? null,
    instructions: visitType.instructions,
    synonyms: visitType.synonyms ?? [],
    minNoticeMinutes: visitType.minNoticeMinutes ?? null,
    reservedPerDay: visitType.reservedPerDay ?? 0,
    requiresApproval: visitType.requiresApproval ?? false,
    cosmetic: visitType.cosmetic ?? false,
    minAge: visitType.minAge ?? null,
    maxAge: visitType.maxAge ?? null,
    recallMonths: visitType.recallMonths ?? null,
    recallVisitType: readRecall(path, visitType.recallVisitType, visitTypes),
    ...readTranslations(path, visitType.translations, languages),
  };
}

function withoutMissing(words: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(Object.entries(words).filter((entry): entry is [string, string] => entry[1] !== undefined));
}
