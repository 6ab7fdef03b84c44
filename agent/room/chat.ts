import { randomUUID } from 'node:crypto';
import { channels } from '#contract/channels/catalog.ts';
import {
  chatMessageIdAttribute,
  chatMessageIdPattern,
  chatRoleAttribute,
  maxMessageCharacters,
} from '#contract/channels/topics.ts';
import type { Outgoing } from '../channels/outgoing.ts';
import type { Registrar } from '../channels/registrar.ts';
import type { RoomEvents } from '../conversation/transport.ts';
import { log } from '../log.ts';
import type { RoomPatient } from './admissions.ts';

/**
 * `lk.chat`: the patient's messages go to the receptionist; those of whoever of the staff has taken over go on to the
 * patient, as the practice's words. Everybody else's are dropped, empty ones too.
 */
export function listenToChat(parts: {
  registrar: Registrar;
  outgoing: Outgoing;
  patient: RoomPatient;
  events: RoomEvents;
  /** The patient has sent something. */
  onMessage: () => void;
}): void {
  const { registrar, outgoing, patient, events, onMessage } = parts;
  const isHolder = (identity: string) => identity === events.staff.holder;
  const take = (text: string, id: string | undefined) => {
    if (text.length > maxMessageCharacters) events.input({ kind: 'too_long' });
    else if (text !== '') events.input({ kind: 'text', text, id });
  };
  const passOn = async (text: string, id: string) => {
    if (text === '' || text.length > maxMessageCharacters) return;
    events.staff.said({ id, text });
    // The patient's page finds it in the stored conversation if it does not arrive.
    await outgoing
      .text(channels.chat, text, { [chatRoleAttribute]: 'staff', [chatMessageIdAttribute]: id })
      .catch((error) => log().warn({ error }, 'words of the staff did not reach the patient'));
  };
  registrar.onText(channels.chat, {
    from: (identity) => isHolder(identity) || patient.isPatient(identity),
    take(content, { sender, attributes }) {
      const given = attributes[chatMessageIdAttribute];
      const id = given !== undefined && chatMessageIdPattern.test(given) ? given : undefined;
      if (isHolder(sender)) return passOn(content.trim(), id ?? randomUUID());
      onMessage();
      take(content.trim(), id);
    },
    dropped(outcome, { sender }) {
      // What was cut off is no message: the patient sees that it was not answered, and sends it again.
      if (outcome === 'too_large' && !isHolder(sender)) events.input({ kind: 'too_long' });
    },
  });
}
