import { memo, useId, useState } from 'react';
import { Card } from '#components/ui/card.tsx';
import { classNames } from '#components/ui/class-names.ts';
import { ChevronDownIcon } from '#components/ui/icons.tsx';
import type { VisitDraft } from '#contract/channels/visit-draft.ts';
import { type DateWording, dateWords, timeWords } from '#domain/clinic-time/words.ts';
import type { LanguagePack } from '#locales/pack.ts';
import type { PracticeFacts } from '../../practice-facts.ts';
import type { ExpectedFacts } from '../../visit/appointment-sheet.tsx';
import { DraftFacts } from '../../visit/draft-facts.tsx';
import type { ConversationState } from '../store/state.ts';
import { ConfirmedVisitCard } from './confirmed-visit-card.tsx';

type ShownState = Pick<ConversationState, 'agentState' | 'draft' | 'visits'>;

/** Whether the draft is of a visit that none of the confirmed ones stands for. */
function isDraftShown({ visits, agentState, draft }: ShownState): boolean {
  if (visits.length === 0) return true;
  const isNew = visits.every(({ details }) => details !== null && details.startsAt !== draft?.startsAt);
  return agentState === 'booking' && isNew && Boolean(draft?.visitType || draft?.openings.length);
}

/** `Tue, Dec 1, 10:00 AM`, for the bar on a phone. */
function briefWhen(startsAt: string | undefined, timeZone: string, words: LanguagePack): string | null {
  if (startsAt === undefined) return null;
  const instantMs = Date.parse(startsAt);
  const day = new Intl.DateTimeFormat(words.locale, { timeZone, weekday: 'short', month: 'short', day: 'numeric' });
  return `${day.format(instantMs)}, ${timeWords(instantMs, timeZone, words.dates)}`;
}

/** What the draft knows of a visit whose document is still on its way. */
function expectedFacts(draft: VisitDraft | null, timeZone: string, dates: DateWording): ExpectedFacts {
  if (!draft) return {};
  const { patient, visitType, provider, startsAt } = draft;
  if (startsAt === undefined) return { patient, visitType, provider };
  const startsAtMs = Date.parse(startsAt);
  const date = dateWords(startsAtMs, timeZone, dates, { withYear: true });
  return { patient, visitType, provider, date, time: timeWords(startsAtMs, timeZone, dates) };
}

export interface VisitPanelProps extends ShownState {
  practice: PracticeFacts;
  nowMs: number;
  words: LanguagePack;
  /** Asks for words and document of an appointment once more; throws when they cannot be had now. */
  onResend: (appointmentId: string) => Promise<void>;
}

/** "Your visit": beside the dialogue on a desk, a slim bar that opens on a phone. */
export const VisitPanel = memo(function VisitPanel(props: VisitPanelProps) {
  const { draft, visits, practice, nowMs, words, onResend } = props;
  const { timeZone } = practice;
  /** What the visitor asked for, until there is one more confirmed visit. */
  const [asked, setAsked] = useState<{ open: boolean; visits: number } | null>(null);
  const contentId = useId();
  const titleId = useId();
  const newest = visits.at(-1);
  const open = asked?.visits === visits.length ? asked.open : newest !== undefined;

  const expected = expectedFacts(draft, timeZone, words.dates);
  const startsAt = newest?.details?.startsAt ?? draft?.startsAt;
  const summary = [newest ? words.visit.about[newest.kind] : draft?.visitType, briefWhen(startsAt, timeZone, words)];
  const known = summary.filter(Boolean).join(' · ');

  return (
    <aside
      aria-label={words.visit.title}
      className="order-first flex max-h-[70dvh] short:max-h-none min-h-0 flex-col border-line border-b bg-card md:order-none md:max-h-none md:border-b-0 md:border-l md:bg-transparent"
    >
      <button
        type="button"
        aria-expanded={open}
        aria-controls={contentId}
        onClick={() => setAsked({ open: !open, visits: visits.length })}
        className="flex min-h-12 items-center gap-3 px-5 text-left sm:px-8 md:hidden"
      >
        <span className="shrink-0 font-semibold">{words.visit.title}</span>
        {/* Short dates may differ between the server's and the browser's language data. */}
        <span suppressHydrationWarning className="min-w-0 flex-1 truncate text-14 text-ink-soft">
          {known || words.visit.empty}
        </span>
        <ChevronDownIcon className={classNames('size-5 text-ink-soft transition-transform', open && 'rotate-180')} />
      </button>
      <div
        id={contentId}
        className={classNames(
          'relative min-h-0 flex-1 flex-col gap-4 overflow-y-auto overscroll-contain px-3 pb-3 sm:px-6 md:flex md:p-4 lg:p-8',
          open ? 'flex' : 'hidden',
        )}
      >
        {isDraftShown(props) && (
          <Card aria-labelledby={titleId} padding="none" className="px-5 pt-4 pb-2 sm:px-6">
            <h2 id={titleId} className="text-18">
              {words.visit.title}
            </h2>
            <DraftFacts draft={draft} timeZone={timeZone} nowMs={nowMs} words={words} />
          </Card>
        )}
        {[...visits].reverse().map((visit) => (
          <ConfirmedVisitCard
            key={visit.id}
            visit={visit}
            expected={visit === newest ? expected : {}}
            words={words}
            onResend={() => onResend(visit.id)}
          />
        ))}
      </div>
    </aside>
  );
});
