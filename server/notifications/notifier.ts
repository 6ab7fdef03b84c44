import type { NotificationKind } from '#domain/notification-words.ts';
import { log } from '../log.ts';

/** A message ready to go out. */
export interface Message {
  /** The same when a message is handed over again; a receiver may tell doubles by it. */
  readonly id: string;
  readonly kind: NotificationKind;
  readonly locale: string;
  readonly to: { readonly phone: string; readonly email: string | null };
  readonly text: string;
}

/** How messages leave: a text-message gateway, a mail server, or in a demonstration nothing but a line in the log. */
export interface Notifier {
  /** Hands one message over. Throws when it could not be; it is then tried again later. */
  deliver(message: Message): Promise<void>;
}

/** Sends nothing and says in the log that something would have gone out, without words or whom it was for. */
export const consoleNotifier: Notifier = {
  async deliver({ id, kind }) {
    log.info({ notification: id, kind }, 'notification');
  },
};
