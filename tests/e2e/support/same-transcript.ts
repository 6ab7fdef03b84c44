import { expect } from '@playwright/test';
import type { PatientPage } from '../patient-page.ts';

/**
 * What the page shows is what is stored: every message once, in its order, and nothing else. Waits, because storing
 * goes on beside the conversation.
 */
export async function expectSameTranscript(desk: PatientPage): Promise<void> {
  const { you, receptionist, staff } = desk.words.pack.conversation;
  const names = { patient: you, receptionist, staff };
  await expect
    .poll(async () => {
      const { messages } = await desk.stored();
      const said = messages.flatMap(({ role, text }) => (role === 'tool' ? [] : [`${names[role]}:${plain(text)}`]));
      const shown = await shownTranscript(desk, Object.values(names));
      return said.join('\n') === shown.join('\n') ? 'the same' : { said, shown };
    })
    .toBe('the same');
}

/** The transcript as the page shows it, each line with who said it. */
async function shownTranscript(desk: PatientPage, names: readonly string[]): Promise<string[]> {
  // Buttons with times are a list of their own within the transcript.
  const lines = desk.transcript.getByRole('listitem').filter({ hasText: new RegExp(`^(${names.join('|')}):`) });
  return (await lines.allTextContents()).map(plain);
}

function plain(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}
