import { randomUUID } from 'node:crypto';
import { instantOf } from '#domain/clinic-time.ts';
import { idOf, type LoadedPractice, loadPractice } from '#server/clinic/load-practice.ts';
import type { GivenRows } from '../scenarios/schema.ts';
import { pinnedNowMs } from './clock.ts';
import type { World } from './world.ts';

const minuteMs = 60_000;

/** Puts rows that a scenario takes for granted into the database, claims included. */
export async function insertGiven(world: World, given: Partial<GivenRows>): Promise<void> {
  const loaded = await loadPractice(world.database, world.clinicId);
  const { clinicId } = world;
  // Whoever takes a time finds no hold there that is over.
  await world.database.claim.deleteMany({
    where: { clinicId, kind: 'hold', expiresAt: { lte: new Date(pinnedNowMs()) } },
  });
  for (const patient of given.patients ?? []) {
    await world.database.patient.create({
      data: { clinicId, ...patient, birthDate: new Date(`${patient.birthDate}T00:00:00Z`), locale: 'en-US' },
    });
  }
  for (const block of given.blocks ?? []) {
    await world.database.claim.create({
      data: {
        clinicId,
        kind: 'block',
        providerId: idOf(loaded.providerIds, block.provider),
        startsAt: instant(loaded, block.from),
        endsAt: instant(loaded, block.to),
        blockId: randomUUID(),
      },
    });
  }
  for (const appointment of given.appointments ?? []) await insertAppointment(world, loaded, appointment);
  for (const entry of given.waitlist ?? []) await insertWaitlistEntry(world, loaded, entry);
}

async function insertAppointment(
  world: World,
  loaded: LoadedPractice,
  given: GivenRows['appointments'][number],
): Promise<void> {
  const visit = loaded.practice.visitTypes.find(({ code }) => code === given.visitType);
  if (!visit) throw new Error(`no visit type ${given.visitType}`);
  const startsAt = instant(loaded, given.start);
  const endsAt = new Date(startsAt.getTime() + visit.minutes * minuteMs);
  const place = {
    providerId: idOf(loaded.providerIds, given.provider),
    operatoryId: idOf(loaded.operatoryIds, given.operatory),
    visitTypeId: idOf(loaded.visitTypeIds, given.visitType),
  };
  const { id } = await world.database.appointment.create({
    data: {
      clinicId: world.clinicId,
      code: given.code ?? randomCode(),
      patientId: await patientId(world, given.patient),
      ...place,
      startsAt,
      endsAt,
      status: given.status,
      locale: 'en-US',
      note: given.note,
      cancelledAt: given.status === 'cancelled' ? startsAt : undefined,
    },
    select: { id: true },
  });
  if (given.status === 'cancelled') return;
  await world.database.claim.create({
    data: {
      clinicId: world.clinicId,
      kind: 'appointment',
      ...place,
      appointmentId: id,
      startsAt: new Date(startsAt.getTime() - visit.bufferBefore * minuteMs),
      endsAt: new Date(endsAt.getTime() + visit.bufferAfter * minuteMs),
    },
  });
}

async function insertWaitlistEntry(
  world: World,
  loaded: LoadedPractice,
  given: GivenRows['waitlist'][number],
): Promise<void> {
  const { clinicId, database } = world;
  const patient = await patientId(world, given.patient);
  const own = given.forAppointmentAt
    ? await database.appointment.findFirstOrThrow({
        where: { clinicId, patientId: patient, startsAt: instant(loaded, given.forAppointmentAt) },
        select: { id: true },
      })
    : undefined;
  const days = (given.days ?? []).toSorted();
  const entry = await database.waitlistEntry.create({
    data: {
      clinicId,
      patientId: patient,
      visitTypeId: idOf(loaded.visitTypeIds, given.visitType),
      providerId: given.provider ? idOf(loaded.providerIds, given.provider) : undefined,
      appointmentId: own?.id,
      fromDate: days[0] ? new Date(`${days[0]}T00:00:00Z`) : undefined,
      toDate: days.at(-1) ? new Date(`${days.at(-1)}T00:00:00Z`) : undefined,
      weekdays: [],
      beforeMinute: given.before ? Number(given.before.slice(0, 2)) * 60 + Number(given.before.slice(3)) : undefined,
      locale: 'en-US',
      status: given.offer ? 'offered' : 'waiting',
    },
    select: { id: true },
  });
  if (!given.offer) return;
  const visit = loaded.practice.visitTypes.find(({ code }) => code === given.visitType);
  if (!visit) throw new Error(`no visit type ${given.visitType}`);
  const startsAt = instant(loaded, given.offer.start);
  const endsAt = new Date(startsAt.getTime() + visit.minutes * minuteMs);
  const place = {
    providerId: idOf(loaded.providerIds, given.offer.provider),
    operatoryId: idOf(loaded.operatoryIds, given.offer.operatory),
  };
  const expiresAt = new Date(pinnedNowMs() + given.offer.minutesLeft * minuteMs);
  const offer = await database.waitlistOffer.create({
    data: { clinicId, entryId: entry.id, ...place, startsAt, endsAt, expiresAt, status: 'open' },
    select: { id: true },
  });
  await database.claim.create({
    data: {
      clinicId,
      kind: 'hold',
      ...place,
      visitTypeId: idOf(loaded.visitTypeIds, given.visitType),
      waitlistOfferId: offer.id,
      expiresAt,
      startsAt: new Date(startsAt.getTime() - visit.bufferBefore * minuteMs),
      endsAt: new Date(endsAt.getTime() + visit.bufferAfter * minuteMs),
    },
  });
}

async function patientId(world: World, name: string): Promise<string> {
  const [first = '', ...rest] = name.split(' ');
  const found = await world.database.patient.findFirst({
    where: { clinicId: world.clinicId, first, last: rest.join(' ') },
    select: { id: true },
  });
  if (!found) throw new Error(`nobody in the practice is called ${name}`);
  return found.id;
}

/** Local wall-clock time of the practice, `YYYY-MM-DDTHH:MM`. */
function instant({ practice }: LoadedPractice, local: string): Date {
  const ms = instantOf(local.slice(0, 10), local.slice(11, 16), practice.timeZone);
  if (ms === undefined || ms === null) throw new Error(`there is no ${local} at the practice`);
  return new Date(ms);
}

function randomCode(): string {
  const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
  return Array.from({ length: 6 }, () => alphabet[Math.floor(Math.random() * alphabet.length)]).join('');
}
