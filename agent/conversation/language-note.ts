import { randomUUID } from 'node:crypto';
import { llm } from '@livekit/agents';
import { languageOf } from '#domain/clinic-time.ts';
import { toolNames } from '../receptionist/tool-contract.ts';

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
