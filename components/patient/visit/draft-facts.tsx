import { FactList } from '#components/ui/fact-list.tsx';
import type { VisitDraft } from '#contract/channels/visit-draft.ts';
import { dateWords, timeWords } from '#domain/clinic-time/words.ts';
import type { LanguagePack } from '#locales/pack.ts';
import { phoneWords } from './phone-words.ts';

/** When the visit begins, in words; null while nobody knows. */
function whenWords(startsAt: string | undefined, timeZone: string, nowMs: number, words: LanguagePack): string | null {
  if (startsAt === undefined) return null;
  const instantMs = Date.parse(startsAt);
  const date = dateWords(instantMs, timeZone, words.dates, { nowMs });
  return words.visit.dateAndTime(date, timeWords(instantMs, timeZone, words.dates));
}

/** How long a time is still kept: whole minutes, at least one; null when it is not kept or no longer. */
function heldMinutes(heldUntil: string | undefined, nowMs: number): number | null {
  if (heldUntil === undefined) return null;
  const leftMs = Date.parse(heldUntil) - nowMs;
  return leftMs <= 0 ? null : Math.max(1, Math.round(leftMs / 60_000));
}

export interface DraftFactsProps {
  draft: VisitDraft | null;
  timeZone: string;
  nowMs: number;
  words: LanguagePack;
}

/** What is known of the visit so far; a quiet dash stands for the rest. */
export function DraftFacts({ draft, timeZone, nowMs, words }: DraftFactsProps) {
  const { visit } = words;
  const when = whenWords(draft?.startsAt, timeZone, nowMs, words);
  const minutes = heldMinutes(draft?.heldUntil, nowMs);
  const facts = [
    { key: 'who', label: visit.who, value: draft?.patient },
    { key: 'phone', label: visit.phone, value: draft?.phone && phoneWords(draft.phone) },
    { key: 'what', label: visit.what, value: draft?.visitType },
    {
      key: 'when',
      label: visit.when,
      value: when && (
        <>
          <time dateTime={draft?.startsAt} className="block first-letter:uppercase">
            {when}
          </time>
          {minutes !== null && <span className="block font-normal text-14 text-brand">{visit.heldFor(minutes)}</span>}
          {minutes === null && draft?.heldUntil !== undefined && (
            <span className="block font-normal text-14 text-warn">{visit.holdOver}</span>
          )}
        </>
      ),
    },
    { key: 'with', label: visit.withWhom, value: draft?.provider },
  ];
  return <FactList facts={facts} missing={visit.missing} />;
}
