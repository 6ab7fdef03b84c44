import type { Page } from '@playwright/test';
import { staffTokenResponseSchema } from '#contract/http/rooms.ts';
import { type TokenResponse, tokenResponseSchema } from '#contract/http/token.ts';
import { type Database, openDatabase } from '#server/database.ts';
import { hashSecret, newConversationId } from '#server/identity/secrets.ts';
import { environment } from '#tests/environment/environment.ts';

/** Every way into the room that a page is given, as somebody who listens in would have them. */
export function waysIn(page: Page): TokenResponse[] {
  const found: TokenResponse[] = [];
  page.on('response', async (response) => {
    if (!response.url().endsWith('/api/v1/token') || !response.ok()) return;
    found.push(tokenResponseSchema.parse(await response.json()));
  });
  return found;
}

/** The identity in a token. */
export function identityOf(token: string): string {
  return JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()).sub;
}

/** A hidden seat in a conversation's room, for whom the page's cookies belong to. */
export async function staffSeat(page: Page, conversationId: string) {
  const response = await page.request.post(`/api/v1/conversations/${conversationId}/staff-token`);
  if (!response.ok()) throw new Error(`no seat for staff: ${response.status()} ${await response.text()}`);
  return staffTokenResponseSchema.parse(await response.json());
}

/** Does something with the stack's database. */
export async function withDatabase<T>(use: (database: Database) => Promise<T>): Promise<T> {
  const database = openDatabase(environment().databaseUrl, 1);
  try {
    return await use(database);
  } finally {
    await database.$disconnect();
  }
}

/** Whether a seat is good for nothing any more. */
export function seatIsRetired(identity: string): Promise<boolean> {
  return withDatabase(async (database) => {
    const seat = await database.roomSeat.findUnique({ where: { identity }, select: { retiredAt: true } });
    return seat?.retiredAt != null;
  });
}

/** Why people were refused in a conversation, as the audit has it. */
export function refusals(conversationId: string): Promise<unknown[]> {
  return withDatabase(async (database) => {
    const rows = await database.auditEntry.findMany({
      where: { entityId: conversationId, action: 'conversation.participant_refused' },
      orderBy: { at: 'asc' },
      select: { data: true },
    });
    return rows.map(({ data }) => (data as { reason?: unknown }).reason);
  });
}

/** A conversation that belongs to a practice beside the demo's. */
export function conversationOfAnotherPractice(): Promise<{ id: string; remove(): Promise<void> }> {
  return withDatabase(async (database) => {
    const id = newConversationId();
    const at = new Date(environment().clockStart);
    const ours = await database.clinic.findFirstOrThrow({ where: { slug: 'bright-smile' } });
    const { id: _id, insurance, emergencyProtocol, translations, ...facts } = ours;
    const json = {
      insurance: insurance ?? {},
      emergencyProtocol: emergencyProtocol ?? {},
      translations: translations ?? {},
    };
    const clinic = await database.clinic.create({
      data: { ...facts, ...json, slug: `another-${id}` },
      select: { id: true },
    });
    await database.conversation.create({
      data: {
        id,
        clinicId: clinic.id,
        locale: 'en-US',
        secretHash: hashSecret(id),
        visitorIdentity: 'nobody',
        startedAt: at,
        lastActivityAt: at,
      },
    });
    return {
      id,
      remove: () =>
        withDatabase(async (own) => {
          await own.conversation.delete({ where: { id }, select: { id: true } });
          await own.clinic.delete({ where: { id: clinic.id }, select: { id: true } });
        }),
    };
  });
}
