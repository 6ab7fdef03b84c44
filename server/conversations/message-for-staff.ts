import { type CountryCode, isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/min';
import type { MessageForStaff, MessageForStaffResponse } from '#contract/http/conversation-record.ts';
import type { FollowUpInput } from '#contract/http/conversations.ts';
import type { Practice } from '#domain/practice.ts';
import { emergencyIn } from '#domain/practice-wording.ts';
import { triage } from '#domain/triage.ts';
import { wordsFor } from '#locales/words-for.ts';
import { clinicIdFor } from '../clinic/current-clinic.ts';
import { loadPractice } from '../clinic/load-practice.ts';
import { serverClock } from '../clock.ts';
import { type Database, getDatabase, type Transaction } from '../database.ts';
import { insertFollowUp } from '../follow-ups/create.ts';
import { lockConversation } from '../follow-ups/lock-conversation.ts';
import { mergeIntoOpen } from '../follow-ups/merge-into-open.ts';
import { recordFlag } from '../follow-ups/record-flag.ts';
import { once } from '../idempotency/once.ts';
import type { PublicPrincipal, VisitorPrincipal } from '../identity/principal.ts';

/** A message belongs to a conversation that has ended for so long; later it stands for itself. */
const belongsForMs = 24 * 3_600_000;

/**
 * Leaves words for the staff when no receptionist can be had, from the conversation of this browser or without any. A
 * conversation has one open message: another one is added to it. Words that raise a red flag of the practice's protocol
 * become an emergency, and its words are the answer, since nobody reads a message at once.
 * @param address whose the idempotency key is when there is no conversation
 */
export async function leaveMessage(
  principal: VisitorPrincipal | PublicPrincipal,
  message: MessageForStaff,
  { idempotencyKey, address }: { idempotencyKey: string; address: string },
): Promise<MessageForStaffResponse> {
  const database = getDatabase();
  const nowMs = serverClock().nowMs();
  const at = new Date(nowMs);
  const clinicId = await clinicIdFor(principal);
  const { practice } = await loadPractice(database, clinicId);
  const visitor = principal.kind === 'visitor' && (await belongs(database, principal, nowMs)) ? principal : null;
  const scope = `messages.create:${visitor ? visitor.conversationId : address}`;
  const { result } = await once(
    database,
    { clinicId, scope, key: idempotencyKey, body: message, now: at },
    async (tx) => {
      const { input, urgent } = readMessage(message, practice);
      if (visitor) await storeInConversation(tx, visitor, input, at);
      else await insertFollowUp(tx, { clinicId, conversationId: null, principal: { kind: 'public' } }, input, at);
      return { urgent };
    },
  );
  return result;
}

async function belongs(database: Database, { conversationId }: VisitorPrincipal, nowMs: number): Promise<boolean> {
  const since = new Date(nowMs - belongsForMs);
  const open = await database.conversation.count({
    where: { id: conversationId, OR: [{ status: 'open' }, { endedAt: { gte: since } }] },
  });
  return open > 0;
}

async function storeInConversation(
  tx: Transaction,
  principal: VisitorPrincipal,
  input: FollowUpInput,
  at: Date,
): Promise<void> {
  const { clinicId, conversationId } = principal;
  await lockConversation(tx, principal);
  if (input.triage) await recordFlag(tx, principal, input.triage, at);
  const merged = await mergeIntoOpen(tx, principal, input, at);
  if (!merged) await insertFollowUp(tx, { clinicId, conversationId, principal }, input, at);
}

/** What the staff get of a message, and what its sender is told at once. */
function readMessage(
  { name, phone, text, locale }: MessageForStaff,
  practice: Practice,
): { input: FollowUpInput; urgent: string | null } {
  const { address } = practice;
  const language = locale ?? practice.locales[0] ?? 'en-US';
  const emergency = emergencyIn(practice, language, wordsFor(language).session.emergency);
  const { level, flag, say } = triage(text, emergency);
  const [first = '', ...rest] = name.split(/\s+/);
  const contactPhone = e164(phone, address.country);
  const input: FollowUpInput = {
    kind: level === 'none' ? 'callback' : 'emergency',
    contactFirst: first.slice(0, 80),
    ...(rest.length > 0 && { contactLast: rest.join(' ').slice(0, 80) }),
    ...(contactPhone && { contactPhone }),
    // An extension is no part of the number.
    note: contactPhone && !/ext|x|#/i.test(phone) ? text : `${text}\nPhone as it was written: ${phone}`,
    ...(flag && { triage: { flag, protocolVersion: emergency.protocolVersion } }),
  };
  return { input, urgent: say ?? null };
}

function e164(phone: string, country: string): string | undefined {
  const from: CountryCode | undefined = isSupportedCountry(country) ? country : undefined;
  const parsed = parsePhoneNumberFromString(phone, { ...(from && { defaultCountry: from }), extract: false });
  return parsed?.isPossible() ? parsed.number : undefined;
}
