import { useEffect, useRef, useState } from 'react';
import type { Words } from '../../words/words.ts';
import type { ConfirmedVisit, TranscriptItem } from '../store/state.ts';

interface Sentence {
  readonly key: string;
  readonly text: string;
}

function finished(items: readonly TranscriptItem[], visits: readonly ConfirmedVisit[], words: Words): Sentence[] {
  const said = items
    .filter((item) => item.role !== 'patient' && (item.status === 'done' || item.status === 'interrupted'))
    .map(({ key, text }) => ({ key, text }));
  const confirmed = visits.flatMap(({ id, kind, details }) =>
    details
      ? [{ key: `${id} ${kind}`, text: words.visit.announce(words.visit.heading[kind], details.date, details.time) }]
      : [],
  );
  return [...said, ...confirmed];
}

export interface AnnouncerProps {
  items: readonly TranscriptItem[];
  visits: readonly ConfirmedVisit[];
  words: Words;
}

/** Says each finished message and confirmation once, politely; not word by word, and not what was there at first. */
export function Announcer({ items, visits, words }: AnnouncerProps) {
  const said = useRef<Set<string> | null>(null);
  const [sentences, setSentences] = useState<readonly Sentence[]>([]);

  useEffect(() => {
    const all = finished(items, visits, words);
    if (said.current === null) {
      said.current = new Set(all.map(({ key }) => key));
      return;
    }
    const known = said.current;
    const fresh = all.filter(({ key }) => !known.has(key));
    if (fresh.length === 0) return;
    for (const { key } of fresh) known.add(key);
    setSentences(fresh);
  }, [items, visits, words]);

  return (
    <div aria-live="polite" className="sr-only">
      {sentences.map(({ key, text }) => (
        <p key={key}>{text}</p>
      ))}
    </div>
  );
}
