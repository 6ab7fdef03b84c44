import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { env } from '#server/env.ts';
import { triesPerAccount } from '#server/staff/account-tries.ts';
import { getAuth, sessionLifeSeconds, triesPerAddress } from '#server/staff/auth.ts';
import { handleAuthRequest } from '#server/staff/auth-request.ts';
import { createStaffUser } from '#server/staff/create-staff-user.ts';
import { currentStaff, requireStaff } from '#server/staff/current-staff.ts';
import { signIn, signOut } from '#server/staff/sign-in.ts';
import { problemOf, startWebApp, type WebApp } from '#tests/factories/web-app.ts';

const password = 'correct horse battery';
const email = 'maria.lopez@practice.example';
let app: WebApp;
let database: WebApp['database'];
let clinicId: string;
let userId: string;
/** Each test comes from its own address, so that none meets the limit another has used up. */
let address: string;

beforeAll(async () => {
  app = await startWebApp();
  ({ database, clinicId } = app);
  userId = await createStaffUser({ clinicId, name: 'Maria Lopez', email, password, role: 'dentist' });
});
afterAll(() => app.stop());

beforeEach(() => {
  const byte = () => Math.floor(Math.random() * 254) + 1;
  address = `10.${byte()}.${byte()}.${byte()}`;
});

describe('signing in', () => {
  it('turns the right password into a session that names the person, their role and practice', async () => {
    const cookie = await sessionCookie();
    await expect(requireStaff(new Headers({ cookie }))).resolves.toEqual({
      kind: 'staff',
      userId,
      name: 'Maria Lopez',
      role: 'dentist',
      clinicId,
    });
  });

  it('sets a cookie no script reads, that stays on this site and lasts one working day', async () => {
    const [line = ''] = (await post('/sign-in/email', { email, password })).headers.getSetCookie();
    expect(line).toMatch(/^openwide\.session_token=/);
    expect(line).toMatch(/; HttpOnly/i);
    expect(line).toMatch(/; SameSite=Lax/i);
    expect(line).toMatch(/; Path=\//i);
    expect(line).toContain(`Max-Age=${sessionLifeSeconds}`);
    expect(line).not.toMatch(/; Domain=/i);
    expect(/; Secure/i.test(line)).toBe(env().PUBLIC_URL.startsWith('https:'));
  });

  it('stores neither the password nor the signed cookie', async () => {
    const cookie = await sessionCookie();
    const account = await database.staffAccount.findFirstOrThrow({ where: { userId } });
    expect(account.password).not.toContain(password);
    const sessions = await database.staffSession.findMany({ where: { userId } });
    expect(sessions.some(({ token }) => cookie.endsWith(token))).toBe(false);
  });

  it.each([
    ['a wrong password', () => ({ email, password: 'wrong password' })],
    ['an unknown address', () => ({ email: `nobody-${address}@practice.example`, password })],
    ['an address that is none', () => ({ email: 'not an address', password })],
    ['empty fields', () => ({ email: '', password: '' })],
  ])('answers %s with the same refusal', async (_, credentials) => {
    await expect(signIn(credentials(), browser())).resolves.toEqual({ ok: false, failure: 'wrong' });
  });

  it('takes the address in any case and with blanks around it', async () => {
    const result = await signIn({ email: `  ${email.toUpperCase()} `, password }, browser());
    expect(result.ok).toBe(true);
  });
});

describe('what is closed', () => {
  it('refuses sign-up over HTTP and inside the process', async () => {
    const signUp = { email: `new-${address}@practice.example`, password, name: 'New', role: 'owner', clinicId };
    expect((await post('/sign-up/email', signUp)).status).toBe(404);
    await expect(getAuth().api.signUpEmail({ body: signUp })).rejects.toThrow();
    expect(await database.staffUser.count({ where: { email: signUp.email } })).toBe(0);
  });

  it('lets nobody set their own role or practice', async () => {
    const cookie = await sessionCookie();
    expect((await post('/update-user', { role: 'owner', clinicId: randomUUID() }, { cookie })).status).toBe(404);
    const body = { name: 'Maria Lopez', role: 'owner', clinicId: randomUUID() };
    await getAuth()
      .api.updateUser({ body, headers: browser({ cookie }) })
      .catch(() => undefined);
    expect(await currentStaff(new Headers({ cookie }))).toMatchObject({ role: 'dentist', clinicId });
  });

  it.each(['/get-session', '/list-sessions', '/change-password', '/delete-user', '/request-password-reset', '/ok'])(
    'does not answer %s',
    async (path) => {
      expect((await post(path, {})).status).toBe(404);
    },
  );
});

describe('the session', () => {
  it('is nobody without a cookie, with a made-up one, and with a changed one', async () => {
    const cookie = await sessionCookie();
    for (const other of [null, 'openwide.session_token=made-up.signature', `${cookie.slice(0, -8)}AAAAAAA%3D`]) {
      const headers = new Headers(other === null ? {} : { cookie: other });
      expect(await currentStaff(headers)).toBeNull();
      await expect(requireStaff(headers)).rejects.toMatchObject({ code: 'unauthenticated', status: 401 });
    }
  });

  it('ends at once on sign-out, and clears the cookie', async () => {
    const cookie = await sessionCookie();
    const cleared = await signOut(browser({ cookie }));
    expect(cleared.find((line) => line.startsWith('openwide.session_token='))).toMatch(/Max-Age=0/);
    expect(await currentStaff(new Headers({ cookie }))).toBeNull();
  });

  it('ends when its time is over', async () => {
    const cookie = await sessionCookie();
    await database.staffSession.updateMany({ where: { userId }, data: { expiresAt: new Date(Date.now() - 1000) } });
    expect(await currentStaff(new Headers({ cookie }))).toBeNull();
  });
});

describe('the staff’s part of the API', () => {
  it.each(['/appointments', '/conversations'])('%s is open to a session and to nobody else', async (path) => {
    const cookie = await sessionCookie();
    expect((await app.call('GET', path, { as: { cookie } })).status).toBe(200);
    const visitor = await app.startConversation();
    for (const as of ['public', 'worker', { cookie: visitor.cookie }, { agentOf: visitor.id }] as const) {
      const response = await app.call('GET', path, { as });
      expect(response.status).toBe(401);
      expect((await problemOf(response)).code).toBe('unauthenticated');
    }
  });

  it('shows each practice its own conversations alone', async () => {
    const ours = await app.startConversation();
    const elsewhere = await database.clinic.create({
      data: { ...(await clinicFacts()), slug: `other-${randomUUID()}` },
    });
    const account = { clinicId: elsewhere.id, name: 'Other', email: 'other@elsewhere.example', password };
    await createStaffUser({ ...account, role: 'owner' });
    const theirs = await sessionCookie(account.email);
    const list = await app.call('GET', '/conversations', { as: { cookie: theirs } });
    expect(await list.json()).toEqual({ conversations: [] });
    expect((await app.call('GET', `/conversations/${ours.id}`, { as: { cookie: theirs } })).status).toBe(404);
    expect((await app.call('GET', `/conversations/${ours.id}`, { as: { cookie: await sessionCookie() } })).status).toBe(
      200,
    );
  });
});

describe('other sites', () => {
  it.each(['https://evil.example', 'http://localhost.evil.example', 'null'])('are refused: %s', async (origin) => {
    const response = await post('/sign-in/email', { email, password }, { origin });
    expect(response.status).toBe(403);
    expect(response.headers.getSetCookie()).toEqual([]);
  });

  it.each(['localhost:4100', '127.0.0.1:4100', 'desk.practice.example'])('our own page at %s may', async (host) => {
    const response = await post('/sign-in/email', { email, password }, { host, origin: `http://${host}` });
    expect(response.status).toBe(200);
  });

  it('are nobody, even with the cookie of a session', async () => {
    const cookie = await sessionCookie();
    for (const origin of ['https://evil.example', 'http://localhost:9', 'null']) {
      expect(await currentStaff(browser({ cookie, origin }))).toBeNull();
    }
    expect(await currentStaff(browser({ cookie }))).not.toBeNull();
    expect(await currentStaff(new Headers({ cookie }))).not.toBeNull();
  });

  it('cannot end a session', async () => {
    const cookie = await sessionCookie();
    expect((await post('/sign-out', {}, { cookie, origin: 'https://evil.example' })).status).toBe(403);
    expect(await currentStaff(new Headers({ cookie }))).not.toBeNull();
  });
});

describe('guessing', () => {
  it('is stopped by address', async () => {
    // Not even addresses, so that no password is hashed for them.
    const statuses = await tries(triesPerAddress + 1, () => ({ email: randomUUID(), address }));
    expect(statuses).toEqual([...Array(triesPerAddress).fill(400), 429]);
  });

  it('is stopped by account, whatever address it comes from, even with the right password then', async () => {
    const account = `guessed-${randomUUID()}@practice.example`;
    await createStaffUser({ clinicId, name: 'Guessed', email: account, password, role: 'front-desk' });
    let n = 0;
    const statuses = await tries(triesPerAccount, () => ({ email: account, address: `172.16.${n++}.7` }));
    expect(new Set(statuses)).toEqual(new Set([401]));
    await expect(signIn({ email: account, password }, browser())).resolves.toEqual({
      ok: false,
      failure: 'too_many_tries',
    });
  });

  it('a good sign-in forgets the tries before it', async () => {
    const attempt = (secret: string) => signIn({ email, password: secret }, browser());
    for (let round = 0; round < 2; round++) {
      for (let n = 0; n < triesPerAccount - 1; n++) {
        address = `192.168.${round}.${n + 1}`;
        expect(await attempt('wrong password')).toEqual({ ok: false, failure: 'wrong' });
      }
      expect((await attempt(password)).ok).toBe(true);
    }
  });
});

describe('creating a member of the staff', () => {
  it('again changes name and role, and leaves the password alone', async () => {
    const account = `twice-${randomUUID()}@practice.example`;
    const first = await createStaffUser({ clinicId, name: 'Before', email: account, password, role: 'read-only' });
    const again = {
      clinicId,
      name: 'After',
      email: account.toUpperCase(),
      password: 'another password',
      role: 'owner',
    };
    const second = await createStaffUser({ ...again, role: 'owner' });
    expect(second).toBe(first);
    expect(await database.staffAccount.count({ where: { userId: first } })).toBe(1);
    expect((await signIn({ email: account, password }, browser())).ok).toBe(true);
    expect(await database.staffUser.findUnique({ where: { id: first } })).toMatchObject({
      name: 'After',
      role: 'owner',
    });
  });

  it('gives a new password only when asked to, and ends the sessions of the old one', async () => {
    const account = {
      clinicId,
      name: 'Reset',
      email: `reset-${randomUUID()}@practice.example`,
      role: 'owner',
    } as const;
    const id = await createStaffUser({ ...account, password });
    await signIn({ email: account.email, password }, browser());
    await createStaffUser({ ...account, password, resetPassword: true });
    expect(await database.staffSession.count({ where: { userId: id } })).toBe(1);
    await createStaffUser({ ...account, password: 'a new password', resetPassword: true });
    expect(await database.staffSession.count({ where: { userId: id } })).toBe(0);
    expect((await signIn({ email: account.email, password }, browser())).ok).toBe(false);
    expect((await signIn({ email: account.email, password: 'a new password' }, browser())).ok).toBe(true);
  });

  it('refuses a short password', async () => {
    const short = { clinicId, name: 'Short', email: 'short@practice.example', password: '123456789' };
    await expect(createStaffUser({ ...short, role: 'owner' })).rejects.toThrow();
  });
});

function browser(more: Record<string, string> = {}): Headers {
  const host = new URL(env().PUBLIC_URL).host;
  return new Headers({ host, origin: new URL(env().PUBLIC_URL).origin, 'x-forwarded-for': address, ...more });
}

function post(path: string, body: unknown, more: Record<string, string> = {}): Promise<Response> {
  const headers = browser({ 'content-type': 'application/json', ...more });
  const url = new URL(`/api/auth${path}`, env().PUBLIC_URL);
  return handleAuthRequest(new Request(url, { method: 'POST', headers, body: JSON.stringify(body) }));
}

/** The `Cookie` header of a fresh session. */
async function sessionCookie(of = email): Promise<string> {
  const result = await signIn({ email: of, password }, browser());
  if (!result.ok) throw new Error(result.failure);
  return result.setCookies.map((line) => line.split(';')[0]).join('; ');
}

async function tries(count: number, next: () => { email: string; address: string }): Promise<number[]> {
  const statuses: number[] = [];
  for (let n = 0; n < count; n++) {
    const { email: who, address: from } = next();
    const response = await post(
      '/sign-in/email',
      { email: who, password: 'wrong password' },
      { 'x-forwarded-for': from },
    );
    statuses.push(response.status);
  }
  return statuses;
}

/** The facts of the demo practice's row, to make another practice of. */
async function clinicFacts() {
  const { id, slug, insurance, emergencyProtocol, translations, ...facts } = await database.clinic.findUniqueOrThrow({
    where: { id: clinicId },
  });
  return {
    ...facts,
    insurance: insurance ?? {},
    emergencyProtocol: emergencyProtocol ?? {},
    translations: translations ?? {},
  };
}
