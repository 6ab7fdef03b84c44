import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Database, openDatabase } from '#server/database.ts';
import { seedPractice } from '#server/seed/seed-demo.ts';
import { createFreshDatabase, type FreshDatabase } from '#tests/environment/fresh-database.ts';
import { demoPracticeFile } from '#tests/factories/practice.ts';

let fresh: FreshDatabase;
let database: Database;
let clinicId: string;
/** A patient of this practice, and one of another. */
const patients = { own: '', foreign: '' };

beforeAll(async () => {
  fresh = await createFreshDatabase();
  database = openDatabase(fresh.url, 2);
  clinicId = await seedPractice(database);
  const { clinic, ...rest } = demoPracticeFile();
  const elsewhere = await seedPractice(database, { ...rest, clinic: { ...clinic, slug: 'elsewhere' } });
  const patientOf = async (id: string) =>
    (await database.patient.findFirstOrThrow({ where: { clinicId: id }, select: { id: true } })).id;
  patients.own = await patientOf(clinicId);
  patients.foreign = await patientOf(elsewhere);
});
afterAll(async () => {
  await database.$disconnect();
  await fresh.drop();
});

function conversation(proof: { proof?: string; verifiedPatientId?: string }): Promise<{ id: string }> {
  const id = randomUUID();
  return database.conversation.create({
    data: { id, clinicId, locale: 'en-US', secretHash: id, visitorIdentity: 'visitor', ...proof },
    select: { id: true },
  });
}

describe('what a conversation has proved', () => {
  it('can be that it is verified as a patient', async () => {
    await expect(conversation({ proof: 'verified', verifiedPatientId: patients.own })).resolves.toBeDefined();
  });

  it.each([
    ['as somebody without being verified', () => ({ verifiedPatientId: patients.own })],
    ['as somebody after it was locked', () => ({ proof: 'locked', verifiedPatientId: patients.own })],
    ['as a patient of another practice', () => ({ proof: 'verified', verifiedPatientId: patients.foreign })],
    ['in a way nobody knows', () => ({ proof: 'trusted' })],
  ])('cannot be %s', async (_what, proof) => {
    await expect(conversation(proof())).rejects.toThrow();
  });
});

describe('one-time codes', () => {
  const code = (conversationId: string, change: { patientId?: string; expiresAt?: Date } = {}) =>
    database.oneTimeCode.create({
      data: { clinicId, conversationId, createdAt: new Date(0), expiresAt: new Date(600_000), ...change },
    });

  it('are live one at a time in a conversation', async () => {
    const { id } = await conversation({});
    await code(id);
    await expect(code(id)).rejects.toThrow();
    await database.oneTimeCode.updateMany({ where: { conversationId: id }, data: { status: 'replaced' } });
    await expect(code(id)).resolves.toBeDefined();
  });

  it('run out after they begin, and are for patients of the same practice', async () => {
    const { id } = await conversation({});
    await expect(code(id, { expiresAt: new Date(0) })).rejects.toThrow();
    await expect(code(id, { patientId: patients.foreign })).rejects.toThrow();
    await expect(code(id, { patientId: patients.own })).resolves.toBeDefined();
  });
});
