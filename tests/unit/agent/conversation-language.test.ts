import { llm } from '@livekit/agents';
import { describe, expect, it, vi } from 'vitest';
import { ConversationLanguage } from '#agent/conversation/conversation-language.ts';
import { isHeardOtherwise, languageNote } from '#agent/conversation/language-note.ts';
import { frameOf, respond } from '#agent/receptionist/builtin/brain.ts';
import { historyOf } from '#agent/receptionist/builtin/chat-history.ts';
import type { Conversation } from '#contract/http/conversations.ts';
import { demoPractice } from '#tests/factories/practice.ts';

function conversationIn(locale: string, { locales = ['en-US', 'es-US'], anyLanguage = false } = {}) {
  let stored = locale;
  const api = {
    patchConversation: vi.fn(async (patch: { locale?: string }) => {
      await Promise.resolve();
      stored = patch.locale ?? stored;
      return undefined;
    }),
    readConversation: vi.fn(async () => ({ locale: stored }) as Conversation),
  };
  const practice = { ...demoPractice(), locales };
  const language = new ConversationLanguage({ api, practice, conversation: { locale }, anyLanguage });
  const choose = (other: string) => {
    stored = other;
  };
  return { api, language, choose };
}

describe('the language of a conversation', () => {
  it('is the one chosen on the page, once that is read', async () => {
    const { language, choose } = conversationIn('en-US');
    expect(await language.readChoice()).toBe(false);
    choose('es-US');
    expect(await language.readChoice()).toBe(true);
    expect([language.locale(), language.spoken(), language.isSpoken]).toEqual(['es-US', 'es-US', true]);
    expect(await language.readChoice()).toBe(false);
  });

  it('is the one the receptionist understood, and stored', async () => {
    const { api, language } = conversationIn('en-US');
    language.understood('es');
    expect(language.locale()).toBe('es-US');
    expect(api.patchConversation).toHaveBeenCalledExactlyOnceWith({ locale: 'es-US' });
    // A page that comes back before it is stored has chosen nothing.
    expect(await language.readChoice()).toBe(false);
    expect(language.locale()).toBe('es-US');
    language.understood('fr');
    expect(language.locale()).toBe('es-US');
  });

  it('keeps what was understood while the choice was read', async () => {
    const { api, language } = conversationIn('en-US');
    api.readConversation.mockImplementationOnce(async () => {
      language.understood('es');
      return { locale: 'en-US' } as Conversation;
    });
    expect(await language.readChoice()).toBe(false);
    expect(language.locale()).toBe('es-US');
  });

  it.each([
    ['pt-BR', ['es-US', 'en-US'], false, 'es-US'],
    ['pt-BR', ['pt-BR', 'en-US'], false, 'en-US'],
    ['pt-BR', ['pt-BR', 'en-US'], true, 'pt-BR'],
    ['es-MX', ['en-US', 'es-US'], false, 'es-US'],
    ['pt-BR', ['pt-BR'], false, 'en-US'],
  ])(
    'of a page in %s, at a practice with %j (a model: %s), is answered in %s',
    (page, locales, anyLanguage, spoken) => {
      const { language } = conversationIn(page, { locales, anyLanguage });
      expect(language.locale()).toBe(page);
      expect(language.spoken()).toBe(spoken);
      expect(language.isSpoken).toBe(page.slice(0, 2) === spoken.slice(0, 2));
    },
  );
});

describe('a note of the chosen language', () => {
  const practice = demoPractice();
  const items: llm.ChatItem[] = [
    llm.ChatMessage.create({ role: 'assistant', content: practice.greeting }),
    llm.ChatMessage.create({ role: 'user', content: 'I would like a cleaning, please' }),
  ];
  const context = { practice, locale: 'en-US' };
  const answer = respond(historyOf(items), context).words;
  const before = [...items, llm.ChatMessage.create({ role: 'assistant', content: answer })];
  const short = () => llm.ChatMessage.create({ role: 'user', content: '217-555-0133' });

  it('makes the built-in receptionist go on in it, whatever short words come next', () => {
    expect(frameOf(historyOf([...before, short()]), context).language).toBe('en');
    expect(frameOf(historyOf([...before, ...languageNote('es-US'), short()]), context).language).toBe('es');
  });

  it('holds for another worker, which begins in the language that is stored', () => {
    const history = historyOf([...before, ...languageNote('es-US'), short()]);
    expect(frameOf(history, { practice, locale: 'es-US' }).language).toBe('es');
  });

  it('is wanting when the language was chosen while nobody was there', () => {
    const said = [...before, short()];
    expect(isHeardOtherwise(said, practice, 'en-US')).toBe(false);
    expect(isHeardOtherwise(said, practice, 'es-US')).toBe(true);
    expect(isHeardOtherwise([...before, ...languageNote('es-US'), short()], practice, 'es-US')).toBe(false);
    expect(isHeardOtherwise(said, practice, 'pt-BR')).toBe(false);
    expect(isHeardOtherwise([], practice, 'es-US')).toBe(false);
  });

  it('of a language it does not speak changes nothing', () => {
    expect(frameOf(historyOf([...before, ...languageNote('pt-BR'), short()]), context).language).toBe('en');
  });
});
