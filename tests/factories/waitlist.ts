import { type AppointmentResponse, appointmentResponseSchema, type BookInput } from '#contract/http/appointments.ts';
import { type WaitlistEntry, type WaitlistInput, waitlistEntrySchema } from '#contract/http/waitlist.ts';
import { bookingInput } from './booking.ts';
import type { Caller, WebApp } from './web-app.ts';

/** People of a practice who book, wait and cancel, each in a conversation of their own. */
export function waitlistPeople(app: WebApp) {
  /** An agent of a new conversation. */
  const somebody = async (): Promise<{ agentOf: string }> => ({ agentOf: (await app.startConversation()).id });

  /** The answer's body; fails for a problem. */
  async function bodyOf(response: Response): Promise<unknown> {
    const body = await response.json();
    if (!response.ok) throw new Error(`${response.status} ${JSON.stringify(body)}`);
    return body;
  }

  return {
    somebody,
    bodyOf,
    async book(input: Partial<BookInput>, as?: Caller): Promise<AppointmentResponse> {
      const caller = as ?? (await somebody());
      const key = crypto.randomUUID();
      const response = await app.call('POST', '/appointments', { as: caller, body: bookingInput(input), key });
      return appointmentResponseSchema.parse(await bodyOf(response));
    },
    /** Waits for a cleaning on one day, as somebody new, unless said otherwise. */
    async join(input: Partial<WaitlistInput>, as?: Caller): Promise<WaitlistEntry & { as: Caller }> {
      const caller = as ?? (await somebody());
      const key = crypto.randomUUID();
      const forPatient = input.appointmentId ? {} : { visitType: 'cleaning', patient: bookingInput().patient };
      const response = await app.call('POST', '/waitlist', { as: caller, body: { ...forPatient, ...input }, key });
      return { ...waitlistEntrySchema.parse(await bodyOf(response)), as: caller };
    },
    async entry({ id, as }: { id: string; as: Caller }): Promise<WaitlistEntry> {
      return waitlistEntrySchema.parse(await bodyOf(await app.call('GET', `/waitlist/${id}`, { as })));
    },
    async cancel(appointment: AppointmentResponse): Promise<void> {
      const token = tokenOf(appointment.details.links.manage);
      await bodyOf(await app.call('POST', `/a/${token}/cancel`, { body: {} }));
    },
    /** Lets an offer's time run out, as if its minutes had passed. */
    async runOut(offerId: string): Promise<void> {
      const expiresAt = new Date('2026-11-23T14:00:00Z');
      await app.database.waitlistOffer.update({ where: { id: offerId }, data: { expiresAt } });
      await app.database.claim.updateMany({ where: { waitlistOfferId: offerId }, data: { expiresAt } });
    },
    /** What a worker's heartbeat sets off. */
    async sweep(): Promise<void> {
      const heartbeat = { status: 'ready', startedAt: '2026-11-23T15:00:00Z', activeConversations: 0 };
      const response = await app.call('PUT', '/workers/w1', { as: 'worker', body: heartbeat });
      if (response.status !== 204) throw new Error(`the sweep failed with ${response.status}`);
    },
    async actionsOf(entityId: string): Promise<string[]> {
      const rows = await app.database.auditEntry.findMany({ where: { entityId }, orderBy: { seq: 'asc' } });
      return rows.map(({ action }) => action).filter((action) => !action.endsWith('.read'));
    },
  };
}

/** The token in a link to `/a/TOKEN` or `/w/TOKEN`. */
export function tokenOf(link: string): string {
  return link.slice(link.lastIndexOf('/') + 1);
}
