import { randomUUID } from 'node:crypto';
import { afterAll, expect, it } from 'vitest';
import { headers as names } from '#contract/http/headers.ts';
import { problemSchema } from '#contract/http/problem.ts';
import { openDatabase } from '#server/database.ts';
import { hashSecret, newConversationId, newVisitorSecret } from '#server/identity/secrets.ts';
import { environment } from '#tests/environment/environment.ts';
import { bookingInput } from '#tests/factories/booking.ts';

const { databaseUrl, serviceKey, webUrl } = environment();
const database = openDatabase(databaseUrl, 2);
afterAll(() => database.$disconnect());

const callers = 200;

async function startConversations(): Promise<string[]> {
  const clinic = await database.clinic.findUniqueOrThrow({ where: { slug: 'bright-smile' }, select: { id: true } });
  const rows = Array.from({ length: callers }, () => ({
    id: newConversationId(),
    clinicId: clinic.id,
    locale: 'en-US',
    secretHash: hashSecret(newVisitorSecret()),
    visitorIdentity: 'visitor-test',
  }));
  await database.conversation.createMany({ data: rows });
  return rows.map(({ id }) => id);
}

it('lets one of two hundred win a time, over the wire and all at once', async () => {
  const startsAt = '2027-02-03T09:00:00-06:00';
  const conversations = await startConversations();
  const deadlocks = async () => {
    const [row] = await database.$queryRaw<{ deadlocks: bigint }[]>`
      SELECT deadlocks FROM pg_stat_database WHERE datname = current_database()`;
    return row?.deadlocks;
  };
  const before = await deadlocks();
  const answers = await Promise.all(
    conversations.map(async (conversation) => {
      const response = await fetch(`${webUrl}/api/v1/appointments`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          authorization: `Bearer ${serviceKey}`,
          [names.conversation]: conversation,
          [names.idempotencyKey]: randomUUID(),
        },
        body: JSON.stringify(bookingInput({ startsAt })),
      });
      return { status: response.status, body: await response.json() };
    }),
  );
  expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
  const refused = answers.filter(({ status }) => status !== 201).map(({ body }) => problemSchema.parse(body));
  expect(refused.map(({ code }) => code)).toEqual(Array.from({ length: callers - 1 }, () => 'slot_taken'));
  for (const { alternatives } of refused) expect(alternatives).toHaveLength(3);
  expect(await database.appointment.count({ where: { startsAt: new Date(startsAt), status: 'booked' } })).toBe(1);
  expect(await deadlocks()).toBe(before);
}, 120_000);
