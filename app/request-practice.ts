import { cache } from 'react';
import type { Practice } from '#domain/practice.ts';
import { practiceIn } from '#domain/practice-in.ts';
import { getPractice } from '#server/clinic/get-practice.ts';
import { requestLanguage } from './request-language.ts';

/**
 * The practice as it is stored, and the instant (epoch ms). Asked for once a request: the document around the page, the
 * page and its title all want it.
 */
export const storedPractice = cache(() => getPractice());

/** The practice for a page that patients see, its texts in the language of this request; and the instant (epoch ms). */
export const requestPractice = cache(async (): Promise<{ practice: Practice; nowMs: number }> => {
  const [{ practice, nowMs }, language] = await Promise.all([storedPractice(), requestLanguage()]);
  return { practice: practiceIn(practice, language), nowMs };
});
