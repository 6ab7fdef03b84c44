import { rpcMethods } from '#contract/rpc/methods.ts';
import {
  handBackRequestSchema,
  handBackResponseSchema,
  takeOverRequestSchema,
  takeOverResponseSchema,
  whisperRequestSchema,
  whisperResponseSchema,
} from '#contract/rpc/staff.ts';
import type { Registrar } from '../../channels/registrar.ts';
import type { ConversationEvents } from '../../conversation/event-log.ts';
import type { StaffDesk } from '../../conversation/transport.ts';
import { log } from '../../log.ts';
import type { PracticeClient } from '../../practice/practice-api.ts';
import { answerMethod, rpcError } from '../rpc/answer-call.ts';

/**
 * What the staff call. Whoever only watches sits in the room unseen; a caller has a seat that is seen, and the practice's
 * system is asked each time whose it is and what they may.
 */
export function answerStaff(parts: {
  registrar: Registrar;
  events: ConversationEvents;
  api: Pick<PracticeClient, 'admit'>;
  desk: StaffDesk;
}): void {
  const { registrar, events, api, desk } = parts;
  const mayIntervene = async (caller: string): Promise<boolean> => {
    // LiveKit takes the caller's name off what hidden participants send.
    if (caller === '') return false;
    const who = await api.admit(caller);
    return who.outcome === 'staff' && who.mayIntervene;
  };
  answerMethod(registrar, events, {
    name: rpcMethods.whisper,
    request: whisperRequestSchema,
    response: whisperResponseSchema,
    allows: mayIntervene,
    run({ text }) {
      const used = desk.whisper(text);
      if (used === 'taken_over') throw rpcError('taken_by_other');
      return { used };
    },
  });
  answerMethod(registrar, events, {
    name: rpcMethods.takeOver,
    request: takeOverRequestSchema,
    response: takeOverResponseSchema,
    allows: mayIntervene,
    async run(_request, caller) {
      if (desk.holder !== null && desk.holder !== caller && !(await isStillThere(desk.holder))) desk.vacate();
      const untilMs = desk.takeOver(caller);
      if (untilMs === null) throw rpcError('taken_by_other');
      return { until: new Date(untilMs).toISOString() };
    },
  });
  answerMethod(registrar, events, {
    name: rpcMethods.handBack,
    request: handBackRequestSchema,
    response: handBackResponseSchema,
    allows: mayIntervene,
    run(_request, caller) {
      const outcome = desk.handBack(caller);
      if (outcome !== 'given_back') throw rpcError(outcome);
      return { handedBack: true as const };
    },
  });

  /** A holder whose seat was retired (they left, or came back on another one) holds nothing any more. */
  async function isStillThere(holder: string): Promise<boolean> {
    try {
      return (await api.admit(holder)).outcome === 'staff';
    } catch (error) {
      log().warn({ error }, 'it could not be asked whether the staff are still there');
      return true;
    }
  }
}
