import { languages } from '#locales/language.ts';
import { wordsFor } from '#locales/words-for.ts';
import { getPractice } from '#server/clinic/get-practice.ts';
import { embedFacts } from '#server/embed/embed-facts.ts';
import { embedScriptResponse } from '#server/embed/embed-script.ts';

export const dynamic = 'force-dynamic';

/** The script that puts the front desk on the practice's own site. */
export async function GET(request: Request): Promise<Response> {
  const { practice } = await getPractice();
  const words = Object.fromEntries(languages.map((language) => [language, wordsFor(language).embed.script]));
  return embedScriptResponse(request, embedFacts(practice, words));
}
