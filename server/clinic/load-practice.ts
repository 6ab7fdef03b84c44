import { clinicSchema } from '#contract/http/clinic.ts';
import type { Practice, WallInterval, WeeklyHours } from '#domain/practice.ts';
import { weekdays } from '#domain/practice.ts';
import type { Database, Prisma, Transaction } from '../database.ts';
import { ProblemError } from '../errors/problem-error.ts';
import { logoFacts } from './logo-file.ts';

/** A practice's facts, and the row ids behind its codes. */
export interface LoadedPractice {
  readonly clinicId: string;
  readonly practice: Practice;
  readonly providerIds: ReadonlyMap<string, string>;
  readonly operatoryIds: ReadonlyMap<string, string>;
  readonly visitTypeIds: ReadonlyMap<string, string>;
}

/**
 * The row behind a code.
 * @throws ProblemError `internal` when the practice has no such code
 */
export function idOf(ids: ReadonlyMap<string, string>, code: string): string {
  const id = ids.get(code);
  if (!id) throw new ProblemError('internal', { log: `no row behind code ${code}` });
  return id;
}

const cache = new Map<string, { version: number; loaded: LoadedPractice }>();

/**
 * The practice as it is now. One query when nothing changed since the last call of this process: every change of
 * settings touches the clinic's `updatedAt`, and that alone is read again.
 * @throws ProblemError `not_found`
 */
export async function loadPractice(database: Database | Transaction, clinicId: string): Promise<LoadedPractice> {
  const current = await database.clinic.findUnique({ where: { id: clinicId }, select: { updatedAt: true } });
  if (!current) throw new ProblemError('not_found', { log: 'unknown clinic' });
  const version = current.updatedAt.getTime();
  const cached = cache.get(clinicId);
  if (cached?.version === version) return cached.loaded;
  const row = await database.clinic.findUniqueOrThrow({ where: { id: clinicId }, include: everything });
  const loaded = fromRow(row);
  cache.set(clinicId, { version: row.updatedAt.getTime(), loaded });
  return loaded;
}

const everything = {
  hours: { orderBy: [{ weekday: 'asc' }, { startMinute: 'asc' }] },
  closures: { orderBy: { fromDate: 'asc' } },
  operatories: { orderBy: { code: 'asc' } },
  providers: {
    where: { active: true },
    orderBy: { rank: 'asc' },
    include: {
      hours: { orderBy: [{ weekday: 'asc' }, { startMinute: 'asc' }] },
      operatories: { orderBy: { rank: 'asc' }, include: { operatory: { select: { code: true } } } },
    },
  },
  visitTypes: {
    where: { active: true },
    orderBy: { rank: 'asc' },
    include: {
      providers: { orderBy: { rank: 'asc' }, include: { provider: { select: { code: true, active: true } } } },
    },
  },
  knowledge: { orderBy: { rank: 'asc' } },
  logo: { select: { width: true, height: true, sha256: true } },
} as const satisfies Prisma.ClinicInclude;

type ClinicRow = Prisma.ClinicGetPayload<{ include: typeof everything }>;

function fromRow(row: ClinicRow): LoadedPractice {
  // The schema is the one definition of what is public; parsing also checks the JSON columns.
  const practice = clinicSchema.parse({
    slug: row.slug,
    name: row.name,
    address: {
      line1: row.addressLine1,
      line2: row.addressLine2 ?? undefined,
      city: row.city,
      region: row.region,
      postalCode: row.postalCode,
      country: row.country,
    },
    phone: row.phone,
    phoneDisplay: row.phoneDisplay,
    email: row.email,
    timeZone: row.timeZone,
    locales: row.locales,
    greeting: row.greeting,
    booking: {
      slotMinutes: row.slotMinutes,
      minNoticeMinutes: row.minNoticeMinutes,
      horizonDays: row.horizonDays,
      holdMinutes: row.holdMinutes,
      cancellationNoticeHours: row.cancellationNoticeHours,
      lateCancellation: row.lateCancellation,
      waitlistOfferMinutes: row.waitlistOfferMinutes,
    },
    conversationRetentionDays: row.conversationRetentionDays,
    hours: weeklyHours(row.hours),
    closures: row.closures.map((closure) => ({
      from: closure.fromDate.toISOString().slice(0, 10),
      to: closure.toDate.toISOString().slice(0, 10),
      ...(closure.startMinute !== null && { startTime: wallTime(closure.startMinute) }),
      ...(closure.endMinute !== null && { endTime: wallTime(closure.endMinute) }),
      reason: closure.reason,
      translations: closure.translations,
    })),
    operatories: row.operatories.map(({ code, name, kind }) => ({ code, name, kind })),
    providers: row.providers.map((provider) => ({
      code: provider.code,
      name: provider.name,
      title: provider.title,
      role: provider.role,
      languages: provider.languages,
      newPatients: provider.newPatients,
      operatories: provider.operatories.map(({ operatory }) => operatory.code),
      hours: weeklyHours(provider.hours),
      translations: provider.translations,
    })),
    visitTypes: row.visitTypes.map((type) => ({
      code: type.code,
      name: type.name,
      minutes: type.minutes,
      bufferBefore: type.bufferBeforeMinutes,
      bufferAfter: type.bufferAfterMinutes,
      providers: type.providers.filter(({ provider }) => provider.active).map(({ provider }) => provider.code),
      newPatients: type.newPatients,
      priceFromCents: type.priceFromCents,
      instructions: type.instructions,
      synonyms: type.synonyms,
      minNoticeMinutes: type.minNoticeMinutes,
      reservedPerDay: type.reservedPerDay,
      requiresApproval: type.requiresApproval,
      cosmetic: type.cosmetic,
      minAge: type.minAge,
      maxAge: type.maxAge,
      recallMonths: type.recallMonths,
      recallVisitType: type.recallVisitType,
      translations: type.translations,
    })),
    insurance: row.insurance,
    knowledge: row.knowledge.map(({ topic, text, translations }) => ({ topic, text, translations })),
    emergency: row.emergencyProtocol,
    brandColour: row.brandColour,
    logo: row.logo && logoFacts(row.logo),
    translations: row.translations,
  });
  return {
    clinicId: row.id,
    practice,
    providerIds: new Map(row.providers.map(({ code, id }) => [code, id])),
    operatoryIds: new Map(row.operatories.map(({ code, id }) => [code, id])),
    visitTypeIds: new Map(row.visitTypes.map(({ code, id }) => [code, id])),
  };
}

function weeklyHours(rows: readonly { weekday: number; startMinute: number; endMinute: number }[]): WeeklyHours {
  const hours: Record<string, WallInterval[]> = {};
  for (const { weekday, startMinute, endMinute } of rows) {
    const day = weekdays[weekday - 1];
    if (!day) continue;
    hours[day] = [...(hours[day] ?? []), [wallTime(startMinute), wallTime(endMinute)]];
  }
  return hours;
}

function wallTime(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}
