import { llm } from '@livekit/agents';
import {
  bookAppointmentArguments,
  findOpeningsArguments,
  holdOpeningArguments,
  leaveFollowUpArguments,
  noteDetailsArguments,
  sendDetailsAgainArguments,
  toolNames,
} from './tool-contract.ts';
import type { VisitTools } from './visit-tools.ts';

/**
 * The tools as the framework hands them to a model. Arguments are parsed by the schemas before anything runs; a tool
 * that is called twice with the same arguments does its work once (idempotency keys), so duplicates are let through.
 */
export function toolset(tools: VisitTools): llm.ToolContextLike {
  return {
    [toolNames.noteDetails]: llm.tool({
      description:
        "Write what you have understood onto the patient's card. Call it beside your words whenever you learn something new. It needs no answer.",
      parameters: noteDetailsArguments,
      execute: async (note) => tools.noteDetails(note),
    }),
    [toolNames.findOpenings]: llm.tool({
      description: 'Find free times for a visit type. Times exist only if this tool returned them.',
      parameters: findOpeningsArguments,
      execute: (query) => tools.findOpenings(query),
    }),
    [toolNames.holdOpening]: llm.tool({
      description: 'Keep one opening for this patient for a few minutes while you read the details back.',
      parameters: holdOpeningArguments,
      execute: (wanted) => tools.holdOpening(wanted),
    }),
    [toolNames.bookAppointment]: llm.tool({
      description: 'Book. Only after the patient said yes to date, time, provider, name and phone read back by you.',
      parameters: bookAppointmentArguments,
      execute: (wanted) => tools.bookAppointment(wanted),
    }),
    [toolNames.sendDetailsAgain]: llm.tool({
      description: "Send the written confirmation and the details file of this conversation's appointment again.",
      parameters: sendDetailsAgainArguments,
      execute: () => tools.sendDetailsAgain(),
    }),
    [toolNames.leaveFollowUp]: llm.tool({
      description: 'Leave something for the staff: a person is wanted, a call back, a clinical or billing question.',
      parameters: leaveFollowUpArguments,
      execute: (wanted) => tools.leaveFollowUp(wanted),
    }),
  };
}
