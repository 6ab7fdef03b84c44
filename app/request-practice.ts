import { cache } from 'react';
import type { Practice } from '#domain/practice.ts';
import { practiceIn } from '#domain/practice-in.ts';
import { getPractice } from '#server/clinic/get-practice.ts';
import { requestLanguage } from './request-language.ts';

/**
 * The practice for a page that patients see, its texts in the language of this request; and the instant (epoch ms). Asked for
 * once a request, however many parts of the page want it.
 */
export const requestPractice = cache(async (): Promise<{ practice: Practice; nowMs: number }> => {
  const [{ practice, nowMs }, language] = await Promise.all([getPractice(), requestLanguage()]);
  return { practice: practiceIn(practice, language), nowMs };
});
