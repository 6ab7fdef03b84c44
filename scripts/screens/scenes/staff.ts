import { PatientClient } from '#tests/factories/patient-client.ts';
import type { Chapter, Scene } from '../scene.ts';

const wishes = [
  "I am Marcus Webb, born July 28, 1990, phone 217-555-0163. I'm already a patient. I have a toothache, no swelling and no bleeding, and would like to come today.",
  'I am Linda Garcia, born March 12, 1984, phone 217-555-0142. A cleaning tomorrow morning, please.',
  "I am Sofia Ruiz, born November 2, 1975, phone 217-555-0177. I'm already a patient. A check-up on Wednesday, please.",
  'I am Priya Raman, born June 2, 1991, phone 217-555-0121, and this is my first visit. A new patient exam on Tuesday, please.',
];

/** A day worth looking at: others have booked, and one is still writing. */
async function othersBook(url: string): Promise<void> {
  for (const wish of wishes) {
    const client = new PatientClient(url);
    await client.join();
    await client.until(() => client.segments.some(({ complete }) => complete), 'a greeting');
    await client.ask(wish);
    await client.until(() => (client.drafts.at(-1)?.openings.length ?? 0) > 0, 'openings');
    await client.ask('The first one');
    await client.ask('Yes');
    await client.leave();
  }
  const waiting = new PatientClient(url);
  await waiting.join();
  await waiting.until(() => waiting.segments.some(({ complete }) => complete), 'a greeting');
  await waiting.ask('Do you take Delta Dental?');
}

const day: Scene = {
  languages: ['en'],
  needsStack: true,
  states: {
    'staff-sign-in': 'The staff sign in',
    staff: 'Today, with what runs beside it',
    'staff-conversations': 'All conversations',
    'staff-conversation': 'One conversation with all its words',
  },
  async play({ page, place, shot }) {
    const { staff } = place.own ?? {};
    if (!staff) return;
    await othersBook(place.url);
    await page.goto(`${place.url}/staff`);
    await page.getByLabel(/e-?mail/i).waitFor();
    await shot('staff-sign-in');
    await page.getByLabel(/e-?mail/i).fill(staff.email);
    await page.getByLabel(/password/i).fill(staff.password);
    await page.getByRole('button', { name: /sign in/i }).click();
    await page.getByText('Marcus Webb').first().waitFor();
    await shot('staff');
    await page.goto(`${place.url}/staff/conversations?status=all`);
    await page.getByText('Marcus Webb').first().waitFor();
    await shot('staff-conversations');
    await page.getByText('Marcus Webb').first().click();
    await page
      .getByText(/booked/i)
      .first()
      .waitFor();
    await shot('staff-conversation');
  },
};

export const staff: Chapter = { title: 'The practice’s side', scenes: [day] };
