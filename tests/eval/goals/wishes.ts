import { daySaid } from '../caller/spoken-values.ts';
import type { Dialogue } from './dialogue.ts';

/** One time the caller wishes for, with the words the dialogue's caller had for it. */
export interface Wish {
  day: string;
  time: string;
  /** Absent when the time came from an offer. */
  words?: string;
}

interface Told {
  day?: string;
  time?: string;
  words: string;
}

/**
 * The times a dialogue's caller wished for, one after another, ending with what was booked or tried last. Words are the
 * dialogue's own where they say nothing but day and time; a day that came from elsewhere is said in front.
 */
export function wishesOf(dialogue: Dialogue): Wish[] {
  const { goal } = dialogue;
  const last = { day: goal.date ?? '', time: goal.time ?? '' };
  const annotated = toldIn(dialogue);
  const wishes: Wish[] = [];
  let current: { day?: string; time?: string; words: string[] } = { words: [] };
  const finish = () => {
    const { time, words } = current;
    const day = current.day ?? wishes.at(-1)?.day ?? (goal.source.date === 'carried' ? last.day : undefined);
    if (!time || !day) return;
    const dayIsSaid = current.day !== undefined || wishes.length > 0;
    wishes.push({
      day,
      time,
      words: dayIsSaid ? words.join(' ') : `I'm thinking of ${daySaid(day, 'en')[1]}. ${words.join(' ')}`,
    });
    current = { words: [] };
  };
  for (const told of annotated) {
    const changes =
      (told.day !== undefined && current.day !== undefined) || (told.time !== undefined && current.time !== undefined);
    if (changes) finish();
    if (wishes.length > 0 && told.time === undefined) current.time ??= wishes.at(-1)?.time;
    current = {
      ...current,
      ...(told.day && { day: told.day }),
      ...(told.time && { time: told.time }),
      words: [...current.words, told.words],
    };
  }
  finish();
  const found = wishes.findIndex(({ day, time }) => day === last.day && time === last.time);
  if (found !== -1) return wishes.slice(0, found + 1);
  return [...triedBefore(dialogue), ...lastWish(dialogue)];
}

/** What each of the caller's turns tells of day and time, for turns that tell nothing else. */
function toldIn({ turns }: Dialogue): Told[] {
  return turns.flatMap(({ speaker, text, acts }): Told[] => {
    if (speaker !== 'USER' || !acts) return [];
    const named = (slot: string) => {
      const act = acts.find(([kind, name]) => kind === 'INFORM' && name === slot);
      return act?.[3] ?? act?.[2];
    };
    const [day, time] = [named('appointment_date'), named('appointment_time')];
    if (!day && !time) return [];
    const isPure = acts.every(
      ([kind, name]) => kind !== 'REQUEST' && (kind !== 'INFORM' || name?.startsWith('appointment')),
    );
    const span = [
      acts.find(([, name]) => name === 'appointment_date')?.[2],
      acts.find(([, name]) => name === 'appointment_time')?.[2],
    ];
    const words = isPure
      ? text
      : `Is there anything ${[span[0] && onDay(span[0]), span[1] && atTime(span[1])].filter(Boolean).join(' ')}?`;
    return [{ ...(day && { day }), ...(time && { time }), words }];
  });
}

/** Times that were tried in vain before the last one. */
function triedBefore({ goal }: Dialogue): Wish[] {
  const failed = (goal.attempts ?? []).filter(
    ({ ok, date, time }) => !ok && !(date === goal.date && time === goal.time),
  );
  const said = goal.said?.time ?? [];
  return failed.flatMap(({ date, time }, index): Wish[] => {
    const words = said[index];
    return words
      ? [{ day: date, time, words: `Is there anything ${onDay(daySaid(date, 'en')[1] ?? date)} ${atTime(words)}?` }]
      : [];
  });
}

function lastWish({ goal }: Dialogue): Wish[] {
  const day = goal.date ?? '';
  const time = goal.time ?? '';
  if (goal.source.time === 'offered') return [{ day, time }];
  const saidDay = goal.source.date === 'said' ? goal.said?.date.at(-1) : undefined;
  const saidTime = goal.said?.time.at(-1) ?? time;
  return [
    { day, time, words: `Is there anything ${onDay(saidDay ?? daySaid(day, 'en')[1] ?? day)} ${atTime(saidTime)}?` },
  ];
}

function onDay(words: string): string {
  return /^(today|tomorrow|day after|next|this|on )/i.test(words) ? words : `on ${words}`;
}

function atTime(words: string): string {
  return /^(around|at|in|after|before) /i.test(words) ? words : `at ${words}`;
}
