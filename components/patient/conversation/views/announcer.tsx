import { useEffect, useRef, useState } from 'react';
import type { LanguagePack } from '#locales/pack.ts';
import type { ConfirmedVisit, ConversationState, TranscriptItem } from '../store/state.ts';

interface Sentence {
  readonly key: string;
  readonly text: string;
}

/** A confirmation is heard once, as it is written; by its facts when not all of its words came. */
function confirmation(
  { id, kind, words: text, wordsStatus, details }: ConfirmedVisit,
  words: LanguagePack,
): Sentence[] {
  if (wordsStatus === 'complete') return [{ key: `${id} ${kind} ${text}`, text }];
  if (wordsStatus === 'streaming' || text === '' || !details) return [];
  const { date, time } = details;
  return [{ key: `${id} ${kind} facts`, text: words.visit.announce(words.visit.heading[kind], date, time) }];
}

function said({ role, status, documentId }: TranscriptItem): boolean {
  return role !== 'patient' && documentId === undefined && (status === 'done' || status === 'interrupted');
}

function finished({ items, visits, question }: AnnouncerProps['state'], words: LanguagePack): Sentence[] {
  return [
    ...items.filter(said).map(({ key, text }) => ({ key, text })),
    ...visits.flatMap((visit) => confirmation(visit, words)),
    ...(question?.kind === 'details'
      ? [{ key: JSON.stringify(question.request), text: `${words.review.title} ${words.review.about}` }]
      : []),
  ];
}

export interface AnnouncerProps {
  state: Pick<ConversationState, 'items' | 'visits' | 'question'>;
  words: LanguagePack;
}

/** Says each finished message, confirmation and question once, politely; not word by word, and not what was there at first. */
export function Announcer({ state, words }: AnnouncerProps) {
  const { items, visits, question } = state;
  const known = useRef<Set<string> | null>(null);
  const [sentences, setSentences] = useState<readonly Sentence[]>([]);

  useEffect(() => {
    const all = finished({ items, visits, question }, words);
    if (known.current === null) {
      known.current = new Set(all.map(({ key }) => key));
      return;
    }
    const before = known.current;
    const fresh = all.filter(({ key }) => !before.has(key));
    if (fresh.length === 0) return;
    for (const { key } of fresh) before.add(key);
    setSentences(fresh);
  }, [items, visits, question, words]);

  return (
    <div aria-live="polite" className="sr-only">
      {sentences.map(({ key, text }) => (
        <p key={key}>{text}</p>
      ))}
    </div>
  );
}
