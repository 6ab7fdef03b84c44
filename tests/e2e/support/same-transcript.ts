import { expect } from '@playwright/test';
import type { PatientPage } from '../patient-page.ts';

const names = { patient: 'You', receptionist: 'Receptionist', staff: 'Our team' } as const;

/**
 * What the page shows is what is stored: every message once, in its order, and nothing else. Waits, because storing
 * goes on beside the conversation.
 */
export async function expectSameTranscript(desk: PatientPage): Promise<void> {
  await expect
    .poll(async () => {
      const { messages } = await desk.stored();
      const said = messages.flatMap(({ role, text }) => (role === 'tool' ? [] : [`${names[role]}:${plain(text)}`]));
      const shown = await shownTranscript(desk);
      return said.join('\n') === shown.join('\n') ? 'the same' : { said, shown };
    })
    .toBe('the same');
}

/** The transcript as the page shows it, each line with who said it. */
async function shownTranscript(desk: PatientPage): Promise<string[]> {
  // Buttons with times are a list of their own within the transcript.
  const lines = desk.transcript.getByRole('listitem').filter({ hasText: /^(You|Receptionist|Our team):/ });
  return (await lines.allTextContents()).map(plain);
}

function plain(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}
