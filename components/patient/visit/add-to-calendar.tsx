import { buttonClass, LinkButton } from '#components/ui/button.tsx';
import { CalendarIcon, ChevronDownIcon, DownloadIcon, LinkIcon } from '#components/ui/icons.tsx';
import type { AppointmentDetails } from '#contract/channels/appointment-details.ts';
import type { LanguagePack } from '#locales/pack.ts';
import { calendarLinks, webCalendars } from './calendar-links.ts';

/**
 * The ways into a calendar behind one button: the file, or a calendar on the web. A plain disclosure, so that it also
 * opens on a page without scripts. What was moved or cancelled says what becomes of the earlier entry.
 */
export function AddToCalendar({ details, words }: { details: AppointmentDetails; words: LanguagePack }) {
  const { calendar } = words.visit;
  const { kind } = details;
  const isOff = kind === 'cancelled';
  const title = isOff ? calendar.remove : kind === 'rescheduled' ? calendar.update : calendar.add;
  const links = calendarLinks(details, calendar);
  return (
    <details className="group w-full">
      <summary
        className={buttonClass(
          { variant: isOff ? 'quiet' : 'primary' },
          'w-full list-none [&::-webkit-details-marker]:hidden',
        )}
      >
        <CalendarIcon />
        {title}
        <ChevronDownIcon className="transition-transform group-open:rotate-180" />
      </summary>
      <div className="mt-2 rounded-control border border-line p-1">
        <ul>
          <li>
            <LinkButton variant="ghost" href={details.links.ics} download className="w-full justify-start">
              <DownloadIcon />
              <span>
                {calendar.file}
                <span className="block font-normal text-14 text-ink-soft">{calendar.fileFor}</span>
              </span>
            </LinkButton>
          </li>
          {!isOff &&
            webCalendars.map((which) => (
              <li key={which}>
                <LinkButton
                  variant="ghost"
                  href={links[which]}
                  target="_blank"
                  rel="noopener noreferrer"
                  className="w-full justify-start"
                >
                  <LinkIcon />
                  {calendar[which]}
                </LinkButton>
              </li>
            ))}
        </ul>
        {(isOff || kind === 'rescheduled') && (
          <p className="px-3 pt-1 pb-2 text-14 text-ink-soft">{isOff ? calendar.gone : calendar.moved}</p>
        )}
      </div>
    </details>
  );
}
