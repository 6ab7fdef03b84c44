import { waitlistEntrySchema } from '#contract/http/waitlist.ts';
import { newConversationId } from '#server/identity/secrets.ts';
import { book, Caller } from '#tests/factories/caller.ts';
import { pdf } from '#tests/factories/patient-documents.ts';
import { type PracticeApp, startWebApp, type WebApp } from '#tests/factories/web-app.ts';
import { type Dump, type Row, readDump } from './dump.ts';

/** Names, dates and numbers that no other word of the practice could be taken for. */
const victims = [
  { first: 'Zoraida', last: 'Quillfeather', birthDate: '1961-08-17', phone: '+12175557001' },
  { first: 'Ferdinanda', last: 'Oxenbridge', birthDate: '1958-04-23', phone: '+12175557002' },
  { first: 'Wolfhart', last: 'Krautscheid', birthDate: '1969-10-05', phone: '+12175557003' },
];
const note = 'Sedation because of a panic disorder';

/** Patients who must not be harmed, and those who try. */
export interface Scene {
  readonly app: WebApp;
  readonly elsewhere: PracticeApp;
  /** Conversations under the attackers' control. One is verified, for a patient of theirs. */
  readonly attackers: readonly Caller[];
  /** The patient one attacker really is. */
  readonly ownPatientId: string;
  /** Appointments of theirs, and the tokens of their links. */
  readonly own: {
    readonly appointmentIds: readonly string[];
    readonly tokens: readonly string[];
    /** The same of a place on the waitlist. */
    readonly placeIds: readonly string[];
    readonly placeTokens: readonly string[];
  };
  /** What belongs to others: ids to ask for, and words that must not be told. */
  readonly theirs: {
    readonly appointmentIds: readonly string[];
    readonly conversationIds: readonly string[];
    readonly ids: readonly string[];
    readonly documentIds: readonly string[];
    readonly codes: readonly string[];
    readonly secrets: readonly string[];
  };
  readonly before: Dump;
}

/** Two practices with patients, visits, a talk, a place on the waitlist, a code under way; and eight attackers. */
export async function setScene(): Promise<Scene> {
  const app = await startWebApp();
  const elsewhere = await app.addPractice({ slug: 'elsewhere' });
  await app.call('PUT', '/workers/worker', {
    as: 'worker',
    body: { status: 'ready', startedAt: '2026-11-23T15:00:00Z', activeConversations: 0 },
  });
  // For as long as the test may take.
  await app.database.workerHeartbeat.updateMany({ data: { seenAt: new Date(Date.now() + 3_600_000) } });
  const theirs = [await victimsOf(app), await victimsOf(elsewhere)];
  const attackers = await Promise.all(Array.from({ length: 8 }, () => Caller.begin(app)));
  const own = await ownVisits(app, attackers);
  const before = await readDump(app.database);
  const ids = rowsOf(before, [
    'patients',
    'follow_ups',
    'waitlist_entries',
    'notifications',
    'claims',
    'staff_users',
    'patient_documents',
  ]);
  return {
    app,
    elsewhere,
    attackers,
    ownPatientId: own.patientId,
    own,
    theirs: {
      appointmentIds: theirs.flatMap(({ appointmentIds }) => appointmentIds),
      conversationIds: [...theirs.map(({ conversationId }) => conversationId), newConversationId()],
      ids: ids.map(({ id }) => String(id)),
      documentIds: theirs.map(({ documentId }) => documentId),
      codes: theirs.flatMap(({ codes }) => codes),
      secrets: [
        ...victims.flatMap(({ first, last, birthDate, phone }) => [first, last, birthDate, phone.slice(-7)]),
        ...theirs.flatMap(({ codes, appointmentIds }) => [...codes, ...appointmentIds]),
        note,
      ],
    },
    before,
  };
}

async function victimsOf(app: PracticeApp) {
  const staff = { staff: 'front-desk' } as const;
  const visit = { visitType: 'cleaning', provider: 'martinez', note };
  const made = [
    await book(app, staff, { ...visit, startsAt: '2026-12-01T10:00:00-06:00', patient: victims[0] ?? unknown() }),
    await book(app, staff, { ...visit, startsAt: '2026-12-08T10:00:00-06:00', patient: victims[0] ?? unknown() }),
  ];
  const talk = await Caller.begin(app);
  made.push(await talk.book({ ...visit, startsAt: '2026-12-02T10:00:00-06:00', patient: victims[1] ?? unknown() }));
  const messages = [{ id: 'm1', role: 'patient', text: `I am Zoraida. ${note}`, at: '2026-11-23T15:00:00Z' }];
  await app.call('POST', `/conversations/${talk.id}/messages`, { as: talk.agent, body: { messages } });
  await app.call('POST', `/conversations/${talk.id}/follow-ups`, {
    as: talk.agent,
    key: 'f',
    body: { kind: 'clinical', contactPhone: victims[1]?.phone, note },
  });
  const documentId = crypto.randomUUID();
  const document = `/conversations/${talk.id}/documents/${documentId}`;
  const stored = await app.call('PUT', document, {
    as: talk.agent,
    body: pdf,
    headers: { 'openwide-document-name': 'Zoraida.pdf' },
  });
  if ((await stored.json()).outcome !== 'stored') throw new Error('the document was not stored');
  await talk.askForCode(victims[1] ?? unknown());
  await app.call('POST', '/holds', {
    as: talk.agent,
    body: { visitType: 'checkup', provider: 'chen', startsAt: '2027-01-13T10:00:00-06:00' },
  });
  // They wait for one day far off, so that what attackers cancel is not offered to them.
  await app.call('POST', '/waitlist', {
    as: talk.agent,
    key: 'w',
    body: { visitType: 'cleaning', patient: victims[2], from: '2027-01-20', to: '2027-01-20' },
  });
  return {
    conversationId: talk.id,
    documentId,
    appointmentIds: made.map(({ details }) => details.id),
    codes: made.map(({ details }) => details.code),
  };
}

async function ownVisits(app: WebApp, attackers: readonly Caller[]) {
  const mallory = { first: 'Mallory', last: 'Attacker', birthDate: '1990-01-01', phone: '+12175556666' };
  const visit = { visitType: 'checkup', provider: 'chen', patient: mallory };
  const byStaff = await book(app, { staff: 'front-desk' }, { ...visit, startsAt: '2026-12-09T09:00:00-06:00' });
  const [first, second] = attackers;
  await first?.prove({ method: 'appointment_code', code: byStaff.details.code, birthDate: mallory.birthDate });
  const made = await second?.book({ ...visit, startsAt: '2026-12-09T10:00:00-06:00' });
  const visits = made ? [byStaff, made] : [byStaff];
  const { patientId } = await app.database.appointment.findUniqueOrThrow({ where: { id: byStaff.details.id } });
  const joined = await app.call('POST', '/waitlist', {
    as: second?.agent ?? 'public',
    key: 'mine',
    body: { visitType: 'filling', patient: mallory },
  });
  const place = waitlistEntrySchema.parse(await joined.json());
  return {
    patientId,
    placeIds: [place.id],
    placeTokens: [place.links.manage.split('/').at(-1) ?? ''],
    appointmentIds: visits.map(({ details }) => details.id),
    tokens: visits.map(({ details }) => details.links.manage.split('/').at(-1) ?? ''),
  };
}

function rowsOf(dump: Dump, tables: readonly string[]): Row[] {
  return tables.flatMap((table) => [...(dump.get(table)?.values() ?? [])].slice(0, 5));
}

function unknown(): never {
  throw new Error('a victim is missing');
}
