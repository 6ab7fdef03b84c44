import { llm } from '@livekit/agents';
import {
  type BookAppointmentArguments,
  bookAppointmentArguments,
  findOpeningsArguments,
  holdOpeningArguments,
  sendDetailsAgainArguments,
} from './tool-contract/booking.ts';
import {
  type CancelAppointmentArguments,
  cancelAppointmentArguments,
  listAppointmentsArguments,
  type RescheduleAppointmentArguments,
  rescheduleAppointmentArguments,
} from './tool-contract/changes.ts';
import { type BookFamilyArguments, bookFamilyArguments, findFamilyOpeningsArguments } from './tool-contract/family.ts';
import { toolNames } from './tool-contract/names.ts';
import { noteDetailsArguments } from './tool-contract/note.ts';
import {
  checkInsuranceArguments,
  endConversationArguments,
  type LeaveFollowUpArguments,
  leaveFollowUpArguments,
  lookUpArguments,
} from './tool-contract/practice.ts';
import { sendVerificationCodeArguments, verifyCallerArguments } from './tool-contract/proof.ts';
import {
  type AnswerWaitlistOfferArguments,
  answerWaitlistOfferArguments,
  type JoinWaitlistArguments,
  joinWaitlistArguments,
} from './tool-contract/waitlist.ts';
import type { VisitTools } from './visit-tools.ts';

/**
 * The tools as the framework hands them to a model. Arguments are parsed by the schemas before anything runs; a tool
 * that is called twice with the same arguments does its work once (idempotency keys), so duplicates are let through.
 * @param onStores told before something is stored that the patient has to hear of
 */
export function toolset(tools: VisitTools, onStores: () => void = () => {}): llm.ToolContextLike {
  const { booking, changes, waitlist, family, practice } = tools;
  const storing = <Args, Result>(store: (args: Args) => Promise<Result>) => uncut(store, onStores);
  return {
    [toolNames.noteDetails]: llm.tool({
      description:
        "Write what you have understood onto the patient's card. Call it beside your words whenever you learn something new. Set readBack to true beside the words that read everything back before you book. It needs no answer.",
      parameters: noteDetailsArguments,
      execute: async (note) => tools.noteDetails(note),
    }),
    [toolNames.findOpenings]: llm.tool({
      description:
        'Find free times for a visit type, or for moving an appointment. Times exist only if this tool returned them.',
      parameters: findOpeningsArguments,
      execute: (query) => booking.findOpenings(query),
    }),
    [toolNames.holdOpening]: llm.tool({
      description: 'Keep one opening for this patient for a few minutes while you read the details back.',
      parameters: holdOpeningArguments,
      execute: (wanted) => booking.holdOpening(wanted),
    }),
    [toolNames.bookAppointment]: llm.tool({
      description: 'Book. Only after the patient said yes to date, time, provider, name and phone read back by you.',
      parameters: bookAppointmentArguments,
      execute: storing((wanted: BookAppointmentArguments) => booking.bookAppointment(wanted)),
    }),
    [toolNames.sendDetailsAgain]: llm.tool({
      description: "Send the written confirmation and the details file of this conversation's appointment again.",
      parameters: sendDetailsAgainArguments,
      execute: () => booking.sendDetailsAgain(),
    }),
    [toolNames.sendVerificationCode]: llm.tool({
      description: 'Send a one-time code to the phone or e-mail on record of this person, if there is one.',
      parameters: sendVerificationCodeArguments,
      execute: (who) => changes.sendVerificationCode(who),
    }),
    [toolNames.verifyCaller]: llm.tool({
      description:
        'Prove who the caller is: birth date and the code of an appointment, or the one-time code that was sent.',
      parameters: verifyCallerArguments,
      execute: (proof) => changes.verifyCaller(proof),
    }),
    [toolNames.listAppointments]: llm.tool({
      description: 'What lies ahead of the verified caller, and what this conversation has made.',
      parameters: listAppointmentsArguments,
      execute: () => changes.listAppointments(),
    }),
    [toolNames.rescheduleAppointment]: llm.tool({
      description: 'Move an own appointment. Only after the caller agreed to the new date, time and provider.',
      parameters: rescheduleAppointmentArguments,
      execute: storing((wanted: RescheduleAppointmentArguments) => changes.rescheduleAppointment(wanted)),
    }),
    [toolNames.cancelAppointment]: llm.tool({
      description: "Cancel an own appointment. Only after you said the practice's policy and the caller said yes.",
      parameters: cancelAppointmentArguments,
      execute: storing((wanted: CancelAppointmentArguments) => changes.cancelAppointment(wanted)),
    }),
    [toolNames.joinWaitlist]: llm.tool({
      description:
        'Put the caller on the waitlist: for an earlier time of an own appointment (appointmentId), or for a visit type with their details (visitType and patient).',
      parameters: joinWaitlistArguments,
      execute: storing((wanted: JoinWaitlistArguments) => waitlist.joinWaitlist(wanted)),
    }),
    [toolNames.answerWaitlistOffer]: llm.tool({
      description: 'Take or decline a freed time that is kept for the caller.',
      parameters: answerWaitlistOfferArguments,
      execute: storing((answer: AnswerWaitlistOfferArguments) => waitlist.answerOffer(answer)),
    }),
    [toolNames.findFamilyOpenings]: llm.tool({
      description: 'Find times for two to five patients of one family, one after another or side by side.',
      parameters: findFamilyOpeningsArguments,
      execute: (query) => family.findOpenings(query),
    }),
    [toolNames.bookFamily]: llm.tool({
      description:
        'Book one option for the whole family, all or nothing. Only after a yes to everything read back by you.',
      parameters: bookFamilyArguments,
      execute: storing((wanted: BookFamilyArguments) => family.book(wanted)),
    }),
    [toolNames.lookUp]: llm.tool({
      description: "Look a question up in the practice's own texts: parking, payment, prices, hours, what to bring.",
      parameters: lookUpArguments,
      execute: async ({ question }) => practice.lookUp(question),
    }),
    [toolNames.checkInsurance]: llm.tool({
      description: 'Whether the practice accepts an insurance plan. What it will pay is never known.',
      parameters: checkInsuranceArguments,
      execute: async ({ plan }) => practice.checkInsurance(plan),
    }),
    [toolNames.leaveFollowUp]: llm.tool({
      description: 'Leave something for the staff: a person is wanted, a call back, a clinical or billing question.',
      parameters: leaveFollowUpArguments,
      execute: storing((wanted: LeaveFollowUpArguments) => practice.leaveFollowUp(wanted)),
    }),
    [toolNames.endConversation]: llm.tool({
      description: 'End the conversation, once both of you have said goodbye and nothing is open.',
      parameters: endConversationArguments,
      execute: async () => practice.endConversation(),
    }),
  };
}

/**
 * Runs to its end what stores something: neither a stop nor somebody's voice cuts it off half done. A turn that has been
 * stopped before does not begin it.
 */
function uncut<Args, Result>(store: (args: Args) => Promise<Result>, onStores: () => void) {
  return async (args: Args, { ctx }: Pick<llm.ToolOptions, 'ctx'>): Promise<Result> => {
    ctx.disallowInterruptions();
    onStores();
    try {
      return await store(args);
    } finally {
      // Whoever speaks may talk over what is said of it.
      ctx.speechHandle.allowInterruptions = true;
    }
  };
}
