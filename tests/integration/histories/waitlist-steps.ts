import {
  type WaitlistEntry,
  waitlistAcceptanceSchema,
  waitlistEntrySchema,
  waitlistListSchema,
} from '#contract/http/waitlist.ts';
import type { Caller } from '#tests/factories/web-app.ts';
import type { Answer } from './caller.ts';
import type { HistoryConversation } from './conversation.ts';
import type { Pick } from './plan.ts';

const staff = { staff: 'front-desk' } as const;

/** What a history does with the waitlist: for its own patient, or through the staff with any place there is. */
export class WaitlistSteps {
  readonly #conversation: HistoryConversation;
  readonly #joined = new Set<string>();

  constructor(conversation: HistoryConversation) {
    this.#conversation = conversation;
  }

  /** Waits for a visit, or for an earlier time of one that is booked: every other time by its link. */
  async join(pick: Pick, which: number, earlier: boolean): Promise<void> {
    const { caller, as, patient } = this.#conversation;
    const appointment = earlier ? this.#conversation.one(which) : undefined;
    if (appointment && which % 2 === 0) {
      const path = new URL(appointment.details.links.manage).pathname;
      await caller.call('join by link', 'POST', `${path}/waitlist`, { as: 'public', body: {} });
      return;
    }
    const { visitType, provider } = this.#conversation.wish(pick);
    const body = appointment
      ? { appointmentId: appointment.details.id }
      : { visitType, patient, ...(which % 3 === 0 && { provider }) };
    const answer = await caller.call('join', 'POST', '/waitlist', { as, body, key: crypto.randomUUID() });
    if (answer.status === 201) this.#joined.add(waitlistEntrySchema.parse(answer.body).id);
  }

  async leaveAll(): Promise<void> {
    const { caller, as } = this.#conversation;
    for (const id of this.#joined) await caller.call('leave', 'POST', `/waitlist/${id}/leave`, { as });
  }

  /** Takes an offered time, twice at once now and then: it is one appointment all the same. */
  async accept(which: number): Promise<void> {
    const found = await this.#find(which, ({ offer }) => offer !== null);
    if (!found) return;
    const times = which % 5 === 0 ? 2 : 1;
    const answers = await Promise.all(Array.from({ length: times }, () => this.#act(found, 'accept', which)));
    const accepted = answers.flatMap(({ body }) => waitlistAcceptanceSchema.safeParse(body).data ?? []);
    const ids = new Set(accepted.map(({ appointment }) => appointment.details.id));
    if (ids.size > 1) this.#conversation.caller.problem(`one offer made appointments ${[...ids].join(', ')}`);
    for (const { entry, appointment } of accepted) {
      if (entry.status !== 'booked') this.#conversation.caller.problem(`an accepted place is ${entry.status}`);
      if (found.own) this.#conversation.remember({ status: 200, code: undefined, body: appointment });
      else this.#conversation.adopt(appointment);
    }
  }

  async decline(which: number): Promise<void> {
    const found = await this.#find(which, ({ offer }) => offer !== null);
    if (found) await this.#act(found, 'decline', which);
  }

  async leave(which: number): Promise<void> {
    const found = await this.#find(which, () => true);
    if (!found) return;
    const answer = await this.#act(found, 'leave', which);
    const left = waitlistEntrySchema.safeParse(answer.body).data;
    if (left && left.status !== 'closed' && left.status !== 'booked') {
      this.#conversation.caller.problem(`a place that was left is ${left.status}`);
    }
  }

  /** A place of the conversation's own, else any that the staff see. */
  async #find(which: number, fits: (entry: WaitlistEntry) => boolean) {
    for (const as of [this.#conversation.as, staff]) {
      const answer = await this.#conversation.caller.call('waitlist', 'GET', '/waitlist?limit=40', { as });
      if (answer.status !== 200) return undefined;
      const fitting = waitlistListSchema.parse(answer.body).entries.filter(fits);
      const entry = fitting[which % Math.max(1, fitting.length)];
      if (entry) return { entry, as, own: as !== staff };
    }
    return undefined;
  }

  /** As whoever found it, or by the link of the place. */
  #act({ entry, as }: { entry: WaitlistEntry; as: Caller }, verb: string, which: number): Promise<Answer> {
    const byLink = which % 2 === 0;
    const path = byLink ? new URL(entry.links.manage).pathname : `/waitlist/${entry.id}`;
    return this.#conversation.caller.call(byLink ? `${verb} by link` : verb, 'POST', `${path}/${verb}`, {
      as: byLink ? 'public' : as,
    });
  }
}
