import { randomBytes } from 'node:crypto';
import { type BrowserContext, test as base, expect, type Page } from '@playwright/test';
import type { AgentState } from '#contract/channels/agent-state.ts';
import { type AppointmentResponse, appointmentResponseSchema } from '#contract/http/appointments.ts';
import { availabilityResponseSchema } from '#contract/http/availability.ts';
import type { ConversationPatch } from '#contract/http/conversations.ts';
import { headers as names } from '#contract/http/headers.ts';
import { openDatabase } from '#server/database.ts';
import { hashSecret, newConversationId } from '#server/identity/secrets.ts';
import { environment } from '#tests/environment/environment.ts';
import { expectSound } from './support/sound.ts';

/** A conversation with the receptionist, as its agent would write it. */
export interface DeskConversation {
  readonly id: string;
  say(role: 'patient' | 'receptionist', text: string): Promise<void>;
  change(patch: ConversationPatch): Promise<void>;
  /** Books the next opening of the demo practice for somebody of this name. */
  book(patient: { first: string; last: string }): Promise<AppointmentResponse>;
}

interface Fixtures {
  /** Starts a conversation; what a test starts and books is gone when it ends. */
  startConversation(agentState?: AgentState): Promise<DeskConversation>;
}

interface WorkerFixtures {
  /** The cookies of one staff session for all tests of a worker: signing in is limited by address. */
  staffState: Awaited<ReturnType<BrowserContext['storageState']>>;
}

/** Signs the demo practice's front desk in by the form. */
export async function signIn(page: Page, password = environment().staffPassword): Promise<void> {
  await page.getByLabel('E-mail').fill(environment().staffEmail);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
}

/** A name nobody else in the stack has. */
export function someone(): { first: string; last: string; full: string } {
  const last = `Okonkwo${randomBytes(5)
    .toString('hex')
    .replace(/\d/g, (digit) => 'ghijklmnop'.charAt(Number(digit)))}`;
  return { first: 'Tamsin', last, full: `Tamsin ${last}` };
}

/** Tests of people who are signed in. */
export const test = base.extend<Fixtures, WorkerFixtures>({
  staffState: [
    async ({ browser }, use) => {
      const context = await browser.newContext({ baseURL: environment().webUrl });
      const page = await context.newPage();
      await page.goto('/staff/sign-in');
      await signIn(page);
      await expect(page.getByRole('heading', { level: 1, name: 'Today' })).toBeVisible();
      const state = await context.storageState();
      await context.close();
      await use(state);
    },
    { scope: 'worker' },
  ],
  storageState: ({ staffState }, use) => use(staffState),
  startConversation: async ({ request }, use) => {
    const { databaseUrl, serviceKey, clockStart } = environment();
    const database = openDatabase(databaseUrl, 1);
    const clinic = await database.clinic.findFirstOrThrow({ where: { slug: 'bright-smile' }, select: { id: true } });
    const started: string[] = [];

    async function startConversation(agentState: AgentState = 'greeting'): Promise<DeskConversation> {
      const id = newConversationId();
      const at = new Date(clockStart);
      await database.conversation.create({
        data: {
          id,
          clinicId: clinic.id,
          agentState,
          locale: 'en-US',
          secretHash: hashSecret(id),
          visitorIdentity: 'visitor-desk-test',
          startedAt: at,
          lastActivityAt: at,
        },
      });
      started.push(id);
      const asAgent = { authorization: `Bearer ${serviceKey}`, [names.conversation]: id };
      const path = `/api/v1/conversations/${id}`;
      return {
        id,
        async say(role, text) {
          const messages = [{ id: randomBytes(8).toString('hex'), role, text, at: at.toISOString() }];
          const response = await request.post(`${path}/messages`, { headers: asAgent, data: { messages } });
          expect(response.ok(), await response.text()).toBe(true);
        },
        async change(patch) {
          const response = await request.patch(path, { headers: asAgent, data: patch });
          expect(response.ok(), await response.text()).toBe(true);
        },
        async book({ first, last }) {
          const query = new URLSearchParams({ visitType: 'cleaning', limit: '6' });
          const free = await request.get(`/api/v1/availability?${query}`, { headers: asAgent });
          // A test beside this one may be quicker with a time; then the next one is as good.
          for (const { visitType, provider, startsAt } of availabilityResponseSchema.parse(await free.json())
            .openings) {
            const response = await request.post('/api/v1/appointments', {
              headers: { ...asAgent, [names.idempotencyKey]: randomBytes(8).toString('hex') },
              data: {
                visitType,
                provider,
                startsAt,
                patient: { first, last, birthDate: '1990-05-17', phone: '+12175550123' },
              },
            });
            if (response.status() === 409) continue;
            expect(response.ok(), await response.text()).toBe(true);
            return appointmentResponseSchema.parse(await response.json());
          }
          throw new Error('the demo practice has no opening');
        },
      };
    }

    await use(startConversation);
    const ofTest = { conversationId: { in: started } };
    const patients = await database.appointment.findMany({ where: ofTest, select: { patientId: true } });
    await database.claim.deleteMany({ where: ofTest });
    await database.appointment.deleteMany({ where: ofTest });
    await database.patient.deleteMany({ where: { id: { in: patients.map(({ patientId }) => patientId) } } });
    await database.conversation.deleteMany({ where: { id: { in: started } } });
    await database.$disconnect();
  },
});

export { expect, expectSound };
