import { randomUUID } from 'node:crypto';
import { llm } from '@livekit/agents';
import { languageOf } from '#domain/clinic-time.ts';
import type { Practice } from '#domain/practice.ts';
import { frameOf } from '../receptionist/builtin/brain.ts';
import { historyOf } from '../receptionist/builtin/chat-history.ts';
import { isUnderstood } from '../receptionist/builtin/understand/lexicon.ts';
import { toolNames } from '../receptionist/tool-contract/names.ts';

/**
 * Whether the built-in receptionist, from what was said, would go on in another language than `locale` (BCP 47): the
 * patient has chosen it on the page while nobody was there to note it.
 */
export function isHeardOtherwise(items: readonly llm.ChatItem[], practice: Practice, locale: string): boolean {
  const language = languageOf(locale);
  if (items.length === 0 || !isUnderstood(language)) return false;
  return frameOf(historyOf(items), { practice, locale }).language !== language;
}

/**
 * What stands in a conversation's history where its language was chosen on the page: a note like those the receptionist
 * takes itself, so that every model, and another worker, goes on from it.
 * @param locale BCP 47, of the language to go on in
 */
export function languageNote(locale: string): readonly [llm.FunctionCall, llm.FunctionCallOutput] {
  const callId = `language_${randomUUID()}`;
  const name = toolNames.noteDetails;
  return [
    llm.FunctionCall.create({ callId, name, args: JSON.stringify({ language: languageOf(locale) }) }),
    llm.FunctionCallOutput.create({ callId, name, output: '', isError: false }),
  ];
}
