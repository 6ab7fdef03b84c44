import { type WeeklyHours, weekdays } from '#domain/practice.ts';
import { type PracticeFile, practiceFromFile } from '#domain/practice-file.ts';
import bright from '#prisma/seed/bright-smile.json' with { type: 'json' };
import { type Database, openDatabase, type Transaction } from '../database.ts';
import { createStaffUser } from '../staff/create-staff-user.ts';
import { demoStaffEmail } from './demo-staff.ts';
import { fillInLook, setLook } from './practice-look.ts';
import { readLogoOf } from './read-logo-of.ts';

const file = bright as unknown as PracticeFile;
const fileDir = new URL('../../prisma/seed/', import.meta.url);

/**
 * Puts the demo practice, its patients and its staff into the database; run again it changes nothing that people have
 * changed since, and adds what an older database has no texts for.
 */
export async function seedDemo(options: { databaseUrl: string; staffPassword: string }): Promise<void> {
  const database = openDatabase(options.databaseUrl, 2);
  try {
    const clinicId = await seedPractice(database);
    await createStaffUser(
      {
        clinicId,
        name: 'Maria Lopez',
        email: demoStaffEmail,
        password: options.staffPassword,
        role: 'front-desk',
        // The password printed at the start is the one that works, also over an older database.
        resetPassword: true,
      },
      database,
    );
  } finally {
    await database.$disconnect();
  }
}

/**
 * The demo practice alone, or the one of another file, without staff. Returns the clinic's id.
 * @param dir where the file's logo is
 */
export async function seedPractice(database: Database, from: PracticeFile = file, dir: URL = fileDir): Promise<string> {
  const practice = practiceFromFile(from);
  const logo = await readLogoOf(from, dir);
  return database.$transaction(async (tx) => {
    // Two seeders at once: the second waits, then finds the work done.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('seed', 0))`;
    const present = await tx.clinic.findUnique({ where: { slug: from.clinic.slug }, select: { id: true } });
    const clinicId = present?.id ?? (await insertPractice(tx, from));
    if (present) await fillInLook(tx, clinicId, practice, logo);
    else await setLook(tx, clinicId, practice, logo);
    return clinicId;
  });
}

async function insertPractice(tx: Transaction, file: PracticeFile): Promise<string> {
  const practice = practiceFromFile(file);
  const { booking, address } = practice;
  const clinic = await tx.clinic.create({
    data: {
      slug: practice.slug,
      name: practice.name,
      addressLine1: address.line1,
      addressLine2: address.line2,
      city: address.city,
      region: address.region,
      postalCode: address.postalCode,
      country: address.country,
      phone: practice.phone,
      phoneDisplay: practice.phoneDisplay,
      email: practice.email,
      timeZone: practice.timeZone,
      locales: [...practice.locales],
      greeting: practice.greeting,
      ...booking,
      conversationRetentionDays: practice.conversationRetentionDays,
      insurance: {
        ...practice.insurance,
        accepted: [...practice.insurance.accepted],
        notAccepted: [...practice.insurance.notAccepted],
      },
      emergencyProtocol: JSON.parse(JSON.stringify(practice.emergency)),
      hours: { create: hoursRows(practice.hours) },
      closures: {
        create: practice.closures.map((closure) => ({
          fromDate: new Date(`${closure.from}T00:00:00Z`),
          toDate: new Date(`${closure.to}T00:00:00Z`),
          startMinute: closure.startTime ? minuteOf(closure.startTime) : null,
          endMinute: closure.endTime ? minuteOf(closure.endTime) : null,
          reason: closure.reason,
        })),
      },
      knowledge: { create: practice.knowledge.map(({ topic, text }, rank) => ({ topic, text, rank })) },
      operatories: { create: practice.operatories.map(({ code, name, kind }) => ({ code, name, kind })) },
      patients: {
        create: (file.patients ?? []).map((patient) => ({
          first: patient.first,
          last: patient.last,
          birthDate: new Date(`${patient.birthDate}T00:00:00Z`),
          phone: patient.phone,
          email: patient.email,
          guardian: patient.guardian,
          locale: patient.locale,
        })),
      },
    },
    include: { operatories: { select: { id: true, code: true } } },
  });
  const operatoryIds = new Map(clinic.operatories.map(({ code, id }) => [code, id]));
  const providerIds = new Map<string, string>();
  for (const [rank, provider] of practice.providers.entries()) {
    const row = await tx.provider.create({
      data: {
        clinicId: clinic.id,
        code: provider.code,
        name: provider.name,
        title: provider.title,
        role: provider.role,
        languages: [...provider.languages],
        newPatients: provider.newPatients,
        rank,
        hours: { create: hoursRows(provider.hours) },
        operatories: {
          create: provider.operatories.map((code, place) => ({ operatoryId: known(operatoryIds, code), rank: place })),
        },
      },
      select: { id: true },
    });
    providerIds.set(provider.code, row.id);
  }
  for (const [rank, type] of practice.visitTypes.entries()) {
    await tx.visitType.create({
      data: {
        clinicId: clinic.id,
        code: type.code,
        name: type.name,
        minutes: type.minutes,
        bufferBeforeMinutes: type.bufferBefore,
        bufferAfterMinutes: type.bufferAfter,
        newPatients: type.newPatients,
        priceFromCents: type.priceFromCents,
        instructions: type.instructions,
        synonyms: [...type.synonyms],
        minNoticeMinutes: type.minNoticeMinutes,
        reservedPerDay: type.reservedPerDay,
        requiresApproval: type.requiresApproval,
        cosmetic: type.cosmetic,
        minAge: type.minAge,
        maxAge: type.maxAge,
        recallMonths: type.recallMonths,
        recallVisitType: type.recallVisitType,
        rank,
        providers: {
          create: type.providers.map((code, place) => ({ providerId: known(providerIds, code), rank: place })),
        },
      },
      select: { id: true },
    });
  }
  return clinic.id;
}

function hoursRows(hours: WeeklyHours) {
  return weekdays.flatMap((day, index) =>
    (hours[day] ?? []).map(([from, to]) => ({
      weekday: index + 1,
      startMinute: minuteOf(from),
      endMinute: minuteOf(to),
    })),
  );
}

function minuteOf(wallTime: string): number {
  return Number(wallTime.slice(0, 2)) * 60 + Number(wallTime.slice(3, 5));
}

function known(ids: ReadonlyMap<string, string>, code: string): string {
  const id = ids.get(code);
  if (!id) throw new Error(`the practice's file names ${code}, which it does not define`);
  return id;
}
