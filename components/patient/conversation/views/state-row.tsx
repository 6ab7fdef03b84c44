import { memo } from 'react';
import { LivingMark } from '#components/ui/living-mark.tsx';
import type { LanguagePack } from '#locales/pack.ts';
import type { StateLine } from '#locales/sections/keys.ts';

const moods: Readonly<Partial<Record<StateLine, 'waiting' | 'done' | 'away'>>> = {
  yourTurn: 'waiting',
  listening: 'waiting',
  handoff: 'waiting',
  staffHere: 'waiting',
  confirmed: 'done',
  away: 'away',
  ended: 'away',
};

/** What the receptionist is doing: one line and its living mark. */
export const StateRow = memo(function StateRow({ line, words }: { line: StateLine; words: LanguagePack }) {
  return (
    <p className="flex min-h-8 items-center gap-2.5 text-14 text-ink-soft" data-state={line}>
      <LivingMark mood={moods[line] ?? 'working'} />
      {words.conversation.state[line]}
    </p>
  );
});
