import type { FollowUpInput } from '#contract/http/conversations.ts';
import { appendAudit } from '../audit/append-audit.ts';
import type { Transaction } from '../database.ts';
import type { ConversationPrincipal } from '../identity/principal.ts';

/** As a follow-up is stored. */
interface StoredFollowUp {
  readonly id: string;
  readonly contactFirst: string | null;
  readonly contactLast: string | null;
  readonly contactPhone: string | null;
  readonly note: string | null;
}

/** A note that has grown so long is left as it is, and what comes then is a follow-up of its own. */
const maxNoteCharacters = 8000;

/**
 * Adds what is said now to the conversation's open follow-up of this kind, if it has one. The newest name and number are
 * the contact; a number or name that was given before stays in the note, since it may be another person's. The
 * conversation must be locked.
 * @returns undefined when none is open, the staff closed it just now, or its note is full
 */
export async function mergeIntoOpen(
  tx: Transaction,
  principal: ConversationPrincipal,
  input: FollowUpInput,
  at: Date,
): Promise<{ id: string } | undefined> {
  const { clinicId, conversationId } = principal;
  const { kind } = input;
  const open = await tx.followUp.findFirst({
    where: { clinicId, conversationId, kind, status: 'open' },
    orderBy: { createdAt: 'asc' },
    select: { id: true, contactFirst: true, contactLast: true, contactPhone: true, note: true },
  });
  if (!open) return undefined;
  const change = changeOf(open, input);
  const changed = Object.keys(change);
  if (changed.length === 0) return { id: open.id };
  if ((change.note?.length ?? 0) > maxNoteCharacters) return undefined;
  const { count } = await tx.followUp.updateMany({ where: { clinicId, id: open.id, status: 'open' }, data: change });
  if (count === 0) return undefined;
  await appendAudit(tx, {
    clinicId,
    principal,
    action: 'follow_up.updated',
    entity: 'follow_up',
    entityId: open.id,
    conversationId,
    data: { kind, changed: changed.join(' ') },
    at,
  });
  return { id: open.id };
}

/** What is new in the input. */
function changeOf(stored: StoredFollowUp, input: FollowUpInput) {
  const { contactFirst, contactLast, contactPhone } = input;
  const note = [...notesOf(stored, input)].join('\n');
  return {
    ...(contactFirst && contactFirst !== stored.contactFirst && { contactFirst }),
    ...(contactLast && contactLast !== stored.contactLast && { contactLast }),
    ...(contactPhone && contactPhone !== stored.contactPhone && { contactPhone }),
    ...(input.preferredFrom && { preferredFrom: new Date(input.preferredFrom) }),
    ...(input.preferredTo && { preferredTo: new Date(input.preferredTo) }),
    ...(note !== (stored.note ?? '') && { note }),
  };
}

/** The lines of the note: those that stand, what the contact was, and what is said now; each once. */
function notesOf(stored: StoredFollowUp, input: FollowUpInput): Set<string> {
  const lines = new Set((stored.note ?? '').split('\n').filter(Boolean));
  const replaced = (before: string | null, now: string | undefined) => before && now && before !== now;
  if (replaced(stored.contactPhone, input.contactPhone)) lines.add(`Number given before: ${stored.contactPhone}`);
  if (replaced(stored.contactFirst, input.contactFirst) || replaced(stored.contactLast, input.contactLast)) {
    lines.add(`Name given before: ${[stored.contactFirst, stored.contactLast].filter(Boolean).join(' ')}`);
  }
  for (const line of (input.note ?? '').split('\n')) if (line.trim()) lines.add(line.trim());
  return lines;
}
