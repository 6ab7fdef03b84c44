import { cp, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { renderToStaticMarkup } from 'react-dom/server';
import { extractText } from 'unpdf';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { writeLanguages } from '#scripts/stack/languages.ts';
import { appointmentDetails } from '#tests/factories/appointment-details.ts';
import { demoPractice } from '#tests/factories/practice.ts';

/** A third language as somebody would add it: one file. Its sentences are the English ones with a mark. */
const portuguese = `
import type { LanguagePack } from './pack.ts';
import en from './en.ts';

function marked<T>(said: T): T {
  if (typeof said === 'string') return \`pt: \${said}\` as T;
  if (typeof said === 'function') return ((...given: unknown[]) => marked(said(...given))) as T;
  if (typeof said !== 'object' || said === null) return said;
  if (Array.isArray(said)) return said.map(marked) as T;
  return Object.fromEntries(Object.entries(said).map(([key, inner]) => [key, marked(inner)])) as T;
}

const pt: LanguagePack = {
  ...marked(en),
  language: 'pt',
  locale: 'pt-BR',
  name: 'Português',
  dates: {
    locale: 'pt-BR',
    date: ({ weekday, month, day, year }) => \`\${weekday}, \${day} de \${month}\${year === undefined ? '' : \` de \${year}\`}\`,
    time: ({ hour, minute }) => \`\${hour}h\${String(minute).padStart(2, '0')}\`,
    clock: ({ hour, minute }) => \`\${hour}h\${String(minute).padStart(2, '0')}\`,
    at: (clock) => \`às \${clock}\`,
    dateAt: (date, clock) => \`\${date} às \${clock}\`,
  },
};

export default pt;
`;

const startsAtMs = Date.parse('2026-12-01T10:00:00-06:00');
const timeZone = 'America/Chicago';
let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'openwide-locales-'));
  await cp(join(import.meta.dirname, '../../../locales'), folder, { recursive: true });
  await rm(join(folder, 'generated'), { recursive: true, force: true });
  await writeFile(join(folder, 'pt.ts'), portuguese);
  await writeLanguages(folder);
  for (const name of ['languages', 'packs', 'loaders']) {
    vi.doMock(`#locales/generated/${name}.ts`, () => import(join(folder, 'generated', `${name}.ts`)));
  }
});

afterAll(async () => {
  vi.doUnmock('#locales/generated/languages.ts');
  await rm(folder, { recursive: true, force: true });
});

describe('a third language, added by one file', () => {
  it('is written down from the folder, and again only when that changes', async () => {
    expect((await readdir(join(folder, 'generated'))).sort()).toEqual(['languages.ts', 'loaders.ts', 'packs.ts']);
    const { languages, languageName } = await import('#locales/language.ts');
    expect(languages).toEqual(['en', 'es', 'pt']);
    expect(languages.map(languageName)).toEqual(['English', 'Español', 'Português']);
  });

  it('is found by the address and by what the browser speaks', async () => {
    const { languageFromHeader, languageOf } = await import('#locales/language.ts');
    expect(languageOf('pt')).toBe('pt');
    expect(languageOf('PT-pt')).toBe('pt');
    expect(languageFromHeader('pt-BR,pt;q=0.9,en;q=0.5')).toBe('pt');
  });

  it('is offered by every page in its own name, in the other languages too', async () => {
    const { LanguageSwitch } = await import('#components/language/language-switch.tsx');
    const { wordsFor } = await import('#locales/words-for.ts');
    const inEnglish = renderToStaticMarkup(<LanguageSwitch words={wordsFor('en')} keep={{ theme: 'dark' }} />);
    expect(inEnglish).toMatch(/<a href="\?theme=dark&amp;lang=pt" lang="pt" hrefLang="pt"[^>]*>Português<\/a>/);
    expect(renderToStaticMarkup(<LanguageSwitch words={wordsFor('pt')} />)).toContain('>Español</a>');
  });

  it('stands with others behind a name that opens, once there are many', async () => {
    const { LanguageSwitch } = await import('#components/language/language-switch.tsx');
    const { wordsFor } = await import('#locales/words-for.ts');
    const { languages } = await import('#locales/generated/languages.ts');
    const many = { nl: { locale: 'nl-NL', name: 'Nederlands' }, ...languages };
    vi.resetModules();
    vi.doMock('#locales/generated/languages.ts', () => ({ languages: many }));
    const { LanguageSwitch: OfMany } = await import('#components/language/language-switch.tsx');
    const html = renderToStaticMarkup(<OfMany words={wordsFor('en')} />);
    expect(html).toMatch(/<details><summary[^>]*>Language<\/summary>.*>Nederlands<.*>Português</);
    expect(renderToStaticMarkup(<LanguageSwitch words={wordsFor('en')} />)).not.toContain('<details>');
    vi.resetModules();
    vi.doMock('#locales/generated/languages.ts', () => import(join(folder, 'generated/languages.ts')));
  });

  it('is what the pages say, loaded alone', async () => {
    const { loadWords } = await import('#locales/load-words.ts');
    const { landing } = await loadWords('pt' as 'en');
    expect(landing.start).toBe('pt: Start');
    expect(landing.openUntil('17h00')).toBe('pt: Open until 17h00');
  });

  it('words dates and times its own way', async () => {
    const { dateWords, spokenDateTime, timeWords } = await import('#domain/clinic-time/words.ts');
    const { dates } = (await import('#locales/words-for.ts')).wordsFor('pt-PT');
    expect(dateWords(startsAtMs, timeZone, dates)).toBe('terça-feira, 1 de dezembro');
    expect(timeWords(startsAtMs, timeZone, dates)).toBe('10h00');
    expect(spokenDateTime(startsAtMs, timeZone, dates)).toBe('terça-feira, 1 de dezembro às 10h00');
  });

  it('is what confirmations, messages, calendar and paper are in', async () => {
    const { confirmationText } = await import('#domain/confirmation-words.ts');
    const { notificationText } = await import('#domain/notification-words.ts');
    const { verificationMessage } = await import('#domain/verification-words.ts');
    const { calendarFile } = await import('#server/documents/calendar-file.ts');
    const { appointmentPdf } = await import('#server/documents/appointment-pdf.ts');
    const words = (await import('#locales/words-for.ts')).wordsFor('pt-BR');
    const facts = {
      ...{ patientFirst: 'Ana', visitTypeName: 'Limpeza', providerName: 'Rosa Martinez', startsAtMs, timeZone },
      ...{ clinicName: 'Bright Smile', phone: '(555) 123-4567', address: '123 Main Street', instructions: '' },
      ...{ code: 'K7M2QX', link: 'https://example.org/w/TOKEN', nowMs: startsAtMs - 86_400_000, minutes: 10 },
    };
    expect(confirmationText({ ...facts, kind: 'booked' }, words)).toMatch(
      /^pt: You're booked, Ana: limpeza on terça-feira, 1 de dezembro às 10h00/,
    );
    expect(notificationText({ ...facts, kind: 'appointment.approved' }, words)).toMatch(/^pt: Good news, Ana/);
    expect(verificationMessage(facts, words)).toMatch(/^pt: K7M2QX is your code/);
    const details = appointmentDetails({ locale: 'pt-BR', date: 'terça-feira, 1 de dezembro', time: '10h00' });
    const calendar = calendarFile(details, { version: 1, nowMs: startsAtMs, organizerEmail: 'desk@example.org' });
    expect(calendar).toContain('SUMMARY;LANGUAGE=pt-BR:pt: ');
    const { text } = await extractText(new Uint8Array(await appointmentPdf(details)), { mergePages: true });
    expect(text).toContain('pt: Your appointment is booked');
  });

  it('is what the receptionist’s fixed sentences are in, while it answers in the practice’s own language', async () => {
    const { sentencesFor } = await import('#agent/receptionist/sentences.ts');
    const { spokenLocale } = await import('#agent/receptionist/spoken-locale.ts');
    const { errorWords } = await import('#agent/gateway/error-words.ts');
    const practice = { ...demoPractice(), locales: ['es-US', 'en-US', 'pt-BR'] };
    const spoken = spokenLocale('pt-BR', practice, false);
    expect(spoken).toBe('es-US');
    const sentences = sentencesFor({ locale: () => 'pt-BR', spoken: () => spoken }, practice);
    expect(sentences.greeting()).toBe(`pt: Welcome to ${practice.name}. How can I help you today?`);
    expect(sentences.answersIn()).toMatch(/^pt: .*Español/);
    expect(errorWords('busy', 'pt-BR')).toMatch(/^pt: /);
    // A configured model speaks what the practice offers.
    expect(spokenLocale('pt-BR', practice, true)).toBe('pt-BR');
    expect(spokenLocale('pt-BR', { locales: ['en-US'] }, true)).toBe('en-US');
  });

  it('is the language of a conversation that its page begins', async () => {
    const { conversationLocale } = await import('#server/conversations/conversation-locale.ts');
    expect(conversationLocale(['en-US', 'es-US'], 'pt')).toBe('pt-BR');
    expect(conversationLocale(['en-US', 'pt-PT'], 'pt-BR')).toBe('pt-PT');
    expect(conversationLocale(['es-US', 'en-US'], 'tlh')).toBe('es-US');
  });
});

describe('a file that is not the pack it is named by', () => {
  it('is said to be wrong', async () => {
    await writeFile(join(folder, 'de.ts'), 'export default { language: "nl", locale: "nl-NL", name: "Nederlands" };');
    await expect(writeLanguages(folder)).rejects.toThrow('locales/de.ts is not the pack of "de"');
  });
});
