import { rpcMethods } from '#contract/rpc/methods.ts';
import { stopRequestSchema, stopResponseSchema } from '#contract/rpc/stop.ts';
import type { Registrar } from '../../channels/registrar.ts';
import type { ConversationEvents } from '../../conversation/event-log.ts';
import type { RoomEvents } from '../../conversation/transport.ts';
import type { RoomPatient } from '../admissions.ts';
import { answerMethod } from './answer-call.ts';

/** `agent.stop`: the patient has heard enough of this answer. */
export function answerStop(parts: {
  registrar: Registrar;
  events: ConversationEvents;
  patient: RoomPatient;
  stop: RoomEvents['stop'];
}): void {
  const { registrar, events, patient, stop } = parts;
  answerMethod(registrar, events, {
    name: rpcMethods.stop,
    request: stopRequestSchema,
    response: stopResponseSchema,
    allows: (caller) => patient.isPatient(caller),
    run: () => ({ stopped: stop() }),
  });
}
