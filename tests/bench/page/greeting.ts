import type { Page } from '@playwright/test';

/** Times of one start of a conversation, from the press of Start. */
export interface Greeting {
  /** Until the first word of the greeting is on the page. */
  firstWordMs: number;
  /** Until the receptionist waits for the patient, all of the greeting said. */
  completeMs: number;
}

const names = { start: /^Start/, receptionist: 'Receptionist:', waits: /^(Waiting for you|Confirmed)$/ };

/** Presses Start, as a finger does that did not hover before, and takes the time in the page itself. */
export async function pressStart(page: Page): Promise<Greeting> {
  const start = page.getByRole('button', { name: names.start });
  await start.waitFor();
  const greeting = page.evaluate(timeGreeting, { receptionist: names.receptionist, waits: names.waits.source });
  await start.click();
  return greeting;
}

/** Runs in the page: resolves when the greeting stands there. */
function timeGreeting(words: { receptionist: string; waits: string }): Promise<Greeting> {
  return new Promise((resolve) => {
    let pressedAtMs: number | undefined;
    let firstWordMs: number | undefined;
    const waits = new RegExp(words.waits);
    addEventListener(
      'pointerdown',
      ({ timeStamp }) => {
        pressedAtMs = timeStamp;
      },
      { capture: true, once: true },
    );
    const observer = new MutationObserver(() => {
      if (pressedAtMs === undefined) return;
      const said = [...document.querySelectorAll('li')].map((item) => item.textContent ?? '');
      const greets = said.some(
        (text) => text.startsWith(words.receptionist) && text.length > words.receptionist.length,
      );
      if (greets) firstWordMs ??= performance.now() - pressedAtMs;
      if (firstWordMs === undefined) return;
      const state = [...document.querySelectorAll('p, span')].some(({ textContent }) => waits.test(textContent ?? ''));
      if (!state) return;
      observer.disconnect();
      resolve({ firstWordMs, completeMs: performance.now() - pressedAtMs });
    });
    observer.observe(document, { subtree: true, childList: true, characterData: true });
  });
}
