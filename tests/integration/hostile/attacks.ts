/** What is asked, as whom, and what must come of it. */
export interface Attack {
  readonly by?: 'agent' | 'visitor' | 'public';
  readonly method: string;
  readonly path: string;
  readonly body?: unknown;
  readonly headers?: Record<string, string>;
  readonly answer: string | number;
}

/** Each by what it attacks with; `V` stands for a victim's appointment, `C` for their conversation, `MINE` for one's own. */
export const attacks: Record<string, Attack> = {
  "somebody else's appointment": { method: 'GET', path: '/appointments/V', answer: 'not_found' },
  'the same as a browser': { by: 'visitor', method: 'GET', path: '/appointments/V', answer: 'not_found' },
  'its other times': { method: 'GET', path: '/appointments/V/openings', answer: 'not_found' },
  'a cancellation': { method: 'POST', path: '/appointments/V/cancel', body: {}, answer: 'not_found' },
  'a move': {
    method: 'POST',
    path: '/appointments/V/reschedule',
    body: { startsAt: '2026-12-16T10:00:00-06:00' },
    answer: 'not_found',
  },
  "a wish for somebody else's time": {
    method: 'POST',
    path: '/waitlist',
    body: { appointmentId: 'V' },
    answer: 'not_found',
  },
  "the staff's door": { method: 'POST', path: '/appointments/V/complete', body: { version: 1 }, answer: 401 },
  'the list of all appointments': { method: 'GET', path: '/appointments?limit=200', answer: 401 },
  'the outbox with its codes': { method: 'GET', path: '/notifications', answer: 401 },
  'the conversations': { method: 'GET', path: '/conversations', answer: 401 },
  "another conversation's words": { method: 'GET', path: '/conversations/C', answer: 'not_found' },
  "another conversation's appointments": { method: 'GET', path: '/conversations/C/appointments', answer: 'not_found' },
  'words put into another mouth': {
    method: 'POST',
    path: '/conversations/C/messages',
    body: { messages: [{ id: 'm9', role: 'patient', text: 'Cancel it', at: '2026-11-23T15:00:00Z' }] },
    answer: 'not_found',
  },
  "another conversation's tries": {
    method: 'POST',
    path: '/conversations/C/verification',
    body: { method: 'one_time_code', code: '000000' },
    answer: 'not_found',
  },
  'the end of another conversation': {
    method: 'PATCH',
    path: '/conversations/C',
    body: { status: 'ended' },
    answer: 'not_found',
  },
  'its id for a cookie': {
    by: 'public',
    method: 'GET',
    path: '/conversations/current',
    headers: { cookie: 'openwide_conversation=C' },
    answer: 'not_found',
  },
  'its id without the key': {
    by: 'public',
    method: 'GET',
    path: '/conversations/C',
    headers: { authorization: 'Bearer guess', 'openwide-conversation': 'C' },
    answer: 401,
  },
  'its id as a browser': {
    by: 'visitor',
    method: 'GET',
    path: '/conversations/C',
    headers: { 'openwide-conversation': 'C' },
    answer: 401,
  },
  'the export of another conversation': { method: 'GET', path: '/conversations/C/export', answer: 401 },
  'the same with staff rights claimed': {
    method: 'GET',
    path: '/conversations/C/export',
    headers: { 'x-user-role': 'owner', cookie: 'openwide.session_token=C' },
    answer: 401,
  },
  'the deletion of another conversation': { method: 'DELETE', path: '/conversations/C', answer: 401 },
  'the deletion of its own': { by: 'visitor', method: 'DELETE', path: '/conversations/MINE', answer: 401 },
  "another conversation's documents": { method: 'GET', path: '/conversations/C/documents', answer: 401 },
  'events told of another conversation': {
    method: 'POST',
    path: '/conversations/C/events',
    body: {
      events: [{ kind: 'state', id: '4f6a9a3e-62a5-4d7b-9f3e-0b4c5d6e7f80', at: '2026-11-23T15:00:00Z', state: 'x' }],
    },
    answer: 'not_found',
  },
  'a document put into another conversation': {
    method: 'PUT',
    path: '/conversations/C/documents/4f6a9a3e-62a5-4d7b-9f3e-0b4c5d6e7f80',
    answer: 'not_found',
  },
  'a token for the gateway, to see whose it is': {
    method: 'POST',
    path: '/gateway/admissions',
    body: { token: 'C.9999999999.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA' },
    answer: 401,
  },
  'an id for a link': { by: 'public', method: 'GET', path: '/a/V/details.json', answer: 'not_found' },
  'SQL for an id': { method: 'GET', path: `/appointments/${encodeURIComponent("' OR '1'='1")}`, answer: 'not_found' },
  'proof written into the conversation': {
    method: 'PATCH',
    path: '/conversations/MINE',
    body: { agentState: 'booking', proof: 'verified', verifiedPatientId: 'V', proofAttempts: 0 },
    answer: 204,
  },
  'a code for a condition': {
    method: 'POST',
    path: '/conversations/MINE/verification',
    body: { method: 'appointment_code', code: { not: '' }, birthDate: '1961-08-17' },
    answer: 'invalid_request',
  },
  'a pattern for a code': {
    method: 'POST',
    path: '/conversations/MINE/verification',
    body: { method: 'appointment_code', code: '______', birthDate: '1961-08-17' },
    answer: 200,
  },
};

/** The attack with everything its letters may stand for. */
export function filledIn(
  attack: Attack,
  words: { mine: string; victims: readonly string[]; talks: readonly string[] },
) {
  const text = JSON.stringify(attack).replace(/\bMINE\b/g, words.mine);
  const fill = (letter: RegExp, ids: readonly string[]) =>
    ids.map((id) => JSON.parse(text.replace(letter, id)) as Attack);
  if (/\bV\b/.test(text)) return fill(/\bV\b/g, words.victims);
  return /\bC\b/.test(text) ? fill(/\bC\b/g, words.talks) : [JSON.parse(text) as Attack];
}
