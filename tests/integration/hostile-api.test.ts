import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { conversationAppointmentsSchema } from '#contract/http/verification.ts';
import { Caller, forgetLimits } from '#tests/factories/caller.ts';
import { attacks, filledIn } from './hostile/attacks.ts';
import { type Change, changesBetween, readDump } from './hostile/dump.ts';
import { type HostileRequest, hostileRequest, send, type Target, targets } from './hostile/requests.ts';
import { type Scene, setScene } from './hostile/scene.ts';

let scene: Scene;
const all = await targets();
/** Status of every answer, by target. */
const answered = new Map<string, number[]>();
let sent = 0;

beforeAll(async () => {
  scene = await setScene();
});
afterAll(() => scene.app.stop());

describe('an attack with', () => {
  it.each(Object.entries(attacks))('%s comes to nothing', async (_with, attack) => {
    const { app, attackers, theirs } = scene;
    const me = attackers[3] ?? expect.fail('no attacker');
    const words = { mine: me.id, victims: theirs.appointmentIds, talks: theirs.conversationIds };
    for (const filled of filledIn(attack, words)) {
      const as = { agent: me.agent, visitor: me.visitor, public: 'public' as const }[filled.by ?? 'agent'];
      const { body, headers = {} } = filled;
      const response = await app.call(filled.method, filled.path, { as, body, headers, key: crypto.randomUUID() });
      const text = await response.text();
      if (typeof filled.answer === 'number') expect([response.status, text]).toEqual([filled.answer, text]);
      else expect(JSON.parse(text)).toMatchObject({ code: filled.answer });
      expect(theirs.secrets.filter((secret) => text.includes(secret))).toEqual([]);
    }
    const proof = await app.database.conversation.findUniqueOrThrow({ where: { id: me.id } });
    expect([proof.proof, proof.verifiedPatientId]).toEqual(['anonymous', null]);
  });

  it('the other practice’s ids comes to nothing either, from there', async () => {
    const { elsewhere, theirs } = scene;
    const stranger = await Caller.begin(elsewhere);
    for (const id of theirs.appointmentIds) {
      expect((await elsewhere.call('GET', `/appointments/${id}`, { as: stranger.agent })).status).toBe(404);
      const cancelled = await elsewhere.call('POST', `/appointments/${id}/cancel`, { as: stranger.agent, body: {} });
      expect(cancelled.status).toBe(404);
    }
  });
});

describe('hostile requests', () => {
  it.each(all)('to $method $route.address are answered without a word of other patients', async (target) => {
    await fc.assert(
      fc.asyncProperty(hostileRequest(scene, target), async (request) => {
        await forgetLimits(scene.app.database);
        await check(target, request);
      }),
      // What a request did would be done again while fast-check looks for a smaller one.
      { numRuns: isOpenTo(target, ['agent', 'visitor', 'public']) ? 24 : 6, endOnFailure: true },
    );
  });

  it('were many, and reached every part: each kind of answer was seen', () => {
    expect(sent).toBeGreaterThan(700);
    const seen = new Set([...answered.values()].flat());
    for (const status of [200, 201, 204, 400, 401, 404, 409, 413]) expect([...seen]).toContain(status);
  });

  it('changed nothing that is not the attackers’ own', async () => {
    const changes = changesBetween(scene.before, await readDump(scene.app.database));
    expect(changes.length).toBeGreaterThan(10);
    const own = await ownedBy(scene, changes);
    expect(changes.filter((change) => !isOwn(change, own))).toEqual([]);
  });

  it('proved nothing, and read no appointment of anybody else', async () => {
    const { app, attackers, ownPatientId, theirs } = scene;
    const own = await ownedBy(scene, changesBetween(scene.before, await readDump(app.database)));
    const conversations = await app.database.conversation.findMany({ where: { id: { in: [...own.conversations] } } });
    const verifiedFor = conversations.map(({ verifiedPatientId }) => verifiedPatientId);
    expect(verifiedFor.filter((id) => id !== null && id !== ownPatientId)).toEqual([]);
    const read = await app.database.auditEntry.findMany({
      where: {
        actorKind: { in: ['agent', 'visitor', 'link'] },
        actorId: { in: [...own.conversations, ...scene.own.appointmentIds] },
        entityId: { in: [...theirs.appointmentIds, ...theirs.conversationIds] },
      },
    });
    expect(read).toEqual([]);
    for (const { id, agent } of attackers) {
      const list = await app.call('GET', `/conversations/${id}/appointments`, { as: agent });
      const { appointments } = conversationAppointmentsSchema.parse(await list.json());
      const heard = appointments.map(({ details }) => details.id);
      expect(heard.filter((appointmentId) => theirs.appointmentIds.includes(appointmentId))).toEqual([]);
    }
  });
});

/** Whether some of these may call a target; to the others it is enough to knock a few times. */
function isOpenTo({ handler }: Target, callers: readonly string[]): boolean {
  const { takes } = handler as unknown as { takes: { auth: readonly string[] } };
  return takes.auth.some((kind) => callers.includes(kind));
}

async function check(target: Target, request: HostileRequest): Promise<void> {
  const response = await send(target, request);
  if (!response) return;
  sent += 1;
  const name = `${target.method} ${target.route.address}`;
  answered.set(name, [...(answered.get(name) ?? []), response.status]);
  const text = `${JSON.stringify([...response.headers])}${await response.text()}`;
  if (response.status >= 500) expect(`${name} ${response.status} ${text}`).toMatch(mayBeAway);
  const asked = JSON.stringify(request);
  const told = scene.theirs.secrets.filter((secret) => text.includes(secret) && !asked.includes(secret));
  expect(told, `${name} tells ${text}`).toEqual([]);
}

/** No LiveKit server stands behind this web application. */
const mayBeAway = /^(GET \/health 503|POST (\/gateway)?\/token 503 .*receptionist_unavailable)/;

interface Owned {
  conversations: Set<string>;
  appointments: Set<unknown>;
  patients: Set<unknown>;
  entries: Set<unknown>;
  /** Times their places on the waitlist were offered: what one of them gives back another may wait for. */
  offers: Set<unknown>;
  codes: Set<unknown>;
}

/** What the attackers had and what they made: conversations, and all that hangs on those. */
async function ownedBy({ app, attackers, own, ownPatientId }: Scene, changes: readonly Change[]): Promise<Owned> {
  const added = (table: string) => changes.filter((change) => change.table === table && change.what === 'added');
  const begun = added('conversations').map(({ row }) => String(row.id));
  const conversations = new Set<string>([...attackers.map(({ id }) => id), ...begun]);
  const ofTheirs = (table: string) =>
    added(table)
      .filter(({ row }) => conversations.has(String(row.conversation_id)))
      .map(({ row }) => row.id);
  const appointments = new Set<unknown>([...own.appointmentIds, ...ofTheirs('appointments')]);
  const created = await app.database.auditEntry.findMany({
    where: { action: 'patient.created', conversationId: { in: [...conversations] } },
  });
  // A place to move an appointment, taken by its link, belongs to no conversation.
  const byLink = added('waitlist_entries').filter(({ row }) => appointments.has(row.appointment_id));
  const entries = new Set<unknown>([
    ...own.placeIds,
    ...ofTheirs('waitlist_entries'),
    ...byLink.map(({ row }) => row.id),
  ]);
  const offers = added('waitlist_offers').filter(({ row }) => entries.has(row.entry_id));
  return {
    conversations,
    appointments,
    patients: new Set<unknown>([ownPatientId, ...created.map(({ entityId }) => entityId)]),
    entries,
    offers: new Set<unknown>(offers.map(({ row }) => row.id)),
    codes: new Set<unknown>(ofTheirs('one_time_codes')),
  };
}

function isOwn({ table, what, row }: Change, own: Owned): boolean {
  switch (table) {
    case 'conversations':
      return own.conversations.has(String(row.id));
    case 'appointments':
      return own.appointments.has(row.id);
    case 'patients':
      return what === 'added' && own.patients.has(row.id);
    case 'waitlist_entries':
      return own.entries.has(row.id);
    case 'waitlist_offers':
      return own.entries.has(row.entry_id);
    case 'claims':
      return (
        own.conversations.has(String(row.conversation_id)) ||
        own.appointments.has(row.appointment_id) ||
        own.offers.has(row.waitlist_offer_id)
      );
    case 'notifications':
      return what === 'added' && (own.codes.has(row.one_time_code_id) || own.offers.has(row.waitlist_offer_id));
    case 'messages':
    case 'conversation_events':
    case 'patient_documents':
    case 'room_seats':
    case 'one_time_codes':
      return own.conversations.has(String(row.conversation_id));
    case 'follow_ups':
      // Anybody may leave a message for the staff, without a conversation too.
      if (what === 'added' && row.conversation_id === null) return true;
      return own.conversations.has(String(row.conversation_id));
    default:
      return false;
  }
}
