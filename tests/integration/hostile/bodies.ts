import fc from 'fast-check';
import type { Scene } from './scene.ts';
import { hostileValue, storableWords } from './words.ts';

type Template = Record<string, unknown>;

/** A body each address would take; attackers change it from there. Others get an empty one. */
export function templates({ theirs, own }: Scene): Record<string, readonly Template[]> {
  const [victim = '', another = ''] = theirs.appointmentIds;
  const [mine = ''] = own.appointmentIds;
  const time = { visitType: 'checkup', provider: 'chen', startsAt: '2026-12-16T10:00:00-06:00' };
  const patient = { first: 'Mallory', last: 'Attacker', birthDate: '1990-01-01', phone: '+12175556666' };
  const later = { ...time, startsAt: '2026-12-16T13:00:00-06:00' };
  const sister = { ...patient, first: 'Malina', birthDate: '1992-01-01' };
  const booking = (startsAt: string, change: Template = {}) => ({ ...time, startsAt, patient, note: 'x', ...change });
  const move = { startsAt: '2026-12-16T14:00:00-06:00', provider: 'chen', version: 1 };
  // No code is paired with its patient's birth date: who knows both is entitled.
  const guesses = theirs.codes.map((code) => ({ method: 'appointment_code', code, birthDate: '1969-10-05' }));
  const span = { startsAt: '2026-12-17T08:00:00-06:00', endsAt: '2026-12-17T18:00:00-06:00' };
  return {
    '/appointments': [
      ...['09:00', '10:00', '11:00', '13:00', '14:00'].map((at) => booking(`2026-12-11T${at}:00-06:00`)),
      booking('2026-12-16T09:00:00-06:00', { patientId: theirs.ids[0], status: 'completed', clinicId: theirs.ids[1] }),
    ],
    '/appointments/[id]/[action]': [{ version: 1 }],
    '/appointments/[id]/cancel': [{ reason: 'x', version: 1 }, {}],
    '/appointments/[id]/reschedule': [move, { startsAt: move.startsAt }],
    '/a/[token]/cancel': [{ appointmentId: victim }, {}],
    '/a/[token]/reschedule': [move, { ...move, id: victim }],
    '/a/[token]/waitlist': [{ from: '2026-12-01', appointmentId: victim }],
    '/availability': [{ visitType: 'checkup', birthDate: '1990-01-01', limit: 200 }],
    '/blocks': [{ everybody: true, ...span, reason: 'x' }],
    '/conversations/[id]': [{ agentState: 'confirmed', draft: { v: 1, patient: 'x' }, locale: 'en-US' }],
    '/conversations/[id]/events': [
      {
        events: [{ kind: 'state', id: '4f6a9a3e-62a5-4d7b-9f3e-0b4c5d6e7f80', at: '2026-11-23T15:00:00Z', state: 'x' }],
      },
    ],
    '/conversations/[id]/follow-ups': [{ kind: 'human', contactFirst: 'x', note: 'x' }],
    '/conversations/[id]/messages': [
      { messages: [{ id: 'm1', role: 'staff', text: 'x', at: '2026-11-23T15:00:00Z' }] },
    ],
    '/conversations/[id]/verification': [...guesses, { method: 'one_time_code', code: '123456' }],
    '/conversations/[id]/verification/code': [
      { first: 'Zoraida', last: 'Quillfeather', birthDate: '1961-08-17' },
      { first: 'Ferdinanda', last: 'Oxenbridge', birthDate: '1961-08-17' },
    ],
    '/conversations/current/message': [{ name: 'x', phone: '+12175556666', text: 'x', conversationId: victim }],
    '/family/appointments': [
      {
        members: [
          { ...time, patient },
          { ...later, patient: sister },
        ],
      },
    ],
    '/family/availability': [{ members: [{ visitType: 'checkup' }, { visitType: 'cleaning' }], arrangement: 'x' }],
    '/family/holds': [{ members: [time, later] }],
    '/gateway/admissions': [{ token: `${theirs.conversationIds[0]}.9999999999.${'A'.repeat(43)}` }],
    '/gateway/token': [{ locale: 'en-US', conversationId: theirs.conversationIds[0] }],
    '/holds': [time],
    '/token': [{ room_name: theirs.conversationIds[0], participant_identity: 'agent', room_config: { agents: [] } }],
    '/waitlist': [
      { appointmentId: another },
      { appointmentId: mine },
      { visitType: 'cleaning', patient: { ...patient, phone: '+12175557003' }, from: '2026-12-10', to: '2026-12-11' },
    ],
    '/workers/[id]': [{ status: 'draining', startedAt: '2026-11-23T15:00:00Z', activeConversations: 0 }],
  };
}

/** A template with one or two of its places filled with something else, or something that is no such thing at all. */
export function hostileBody(candidates: readonly Template[]): fc.Arbitrary<unknown> {
  const changed = fc
    .tuple(fc.constantFrom(...candidates), fc.array(fc.tuple(fc.nat(), hostileValue), { minLength: 1, maxLength: 2 }))
    .map(([template, changes]) => {
      const body: unknown = structuredClone(template);
      for (const [place, value] of changes) replace(body, place, value);
      return body;
    });
  const written = fc
    .tuple(fc.constantFrom(...candidates), fc.constantFrom(...storableWords))
    .map(([template, word]) => {
      const body = structuredClone(template);
      for (const { owner, key } of placesIn(body)) if (freeText.has(key)) owner[key] = word;
      return body;
    });
  return fc.oneof(
    { arbitrary: changed, weight: 5 },
    { arbitrary: written, weight: 5 },
    { arbitrary: fc.constantFrom(...candidates), weight: 5 },
    { arbitrary: hostileValue, weight: 1 },
  );
}

/** Where people write what they like. */
const freeText = new Set([
  'first',
  'last',
  'note',
  'reason',
  'text',
  'contactFirst',
  'locale',
  'code',
  'patient',
  'room_name',
  'name',
  'state',
]);

/** Puts a value into one of all the places a body has, its inner ones too. */
function replace(body: unknown, place: number, value: unknown): void {
  const places = placesIn(body);
  const chosen = places[place % Math.max(1, places.length)];
  if (chosen) chosen.owner[chosen.key] = structuredClone(value);
}

function placesIn(part: unknown): { owner: Record<string, unknown>; key: string }[] {
  if (typeof part !== 'object' || part === null) return [];
  const owner = part as Record<string, unknown>;
  return Object.keys(owner).flatMap((key) => [{ owner, key }, ...placesIn(owner[key])]);
}
