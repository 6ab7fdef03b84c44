import { rpcMethods } from '#contract/rpc/methods.ts';
import { resendDetailsRequestSchema, resendDetailsResponseSchema } from '#contract/rpc/resend-details.ts';
import type { Clock } from '#domain/clock.ts';
import type { Registrar } from '../../channels/registrar.ts';
import type { ConversationEvents } from '../../conversation/event-log.ts';
import type { RoomEvents } from '../../conversation/transport.ts';
import type { RoomPatient } from '../admissions.ts';
import { answerMethod, rpcError } from './answer-call.ts';

/** A page may ask so often in a minute. */
const callsAtMost = 6;
const windowMs = 60_000;

/** `agent.resendDetails`: the patient's page asks for the words and the document once more. */
export function answerResend(parts: {
  registrar: Registrar;
  events: ConversationEvents;
  patient: RoomPatient;
  clock: Clock;
  resend: RoomEvents['resend'];
}): void {
  const { registrar, events, patient, clock, resend } = parts;
  let calls: number[] = [];
  answerMethod(registrar, events, {
    name: rpcMethods.resendDetails,
    request: resendDetailsRequestSchema,
    response: resendDetailsResponseSchema,
    allows: (caller) => patient.isPatient(caller),
    async run({ appointmentId }) {
      const nowMs = clock.nowMs();
      calls = calls.filter((atMs) => nowMs - atMs < windowMs);
      if (calls.length >= callsAtMost) throw rpcError('too_many');
      calls.push(nowMs);
      const sent = await resend(appointmentId);
      if (sent === 0) throw rpcError('nothing_there');
      return { sent };
    },
  });
}
