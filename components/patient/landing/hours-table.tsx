import { wallTimeWords } from '#domain/clinic-time/words.ts';
import { type Practice, type Weekday, weekdays } from '#domain/practice.ts';
import type { LanguagePack } from '#locales/pack.ts';

export interface HoursTableProps {
  hours: Practice['hours'];
  today: Weekday;
  words: LanguagePack;
}

/** The week's opening hours, today's row marked in words and weight. */
export function HoursTable({ hours, today, words }: HoursTableProps) {
  return (
    <table className="w-full max-w-sm">
      <caption className="sr-only">{words.landing.hours}</caption>
      <tbody>
        {weekdays.map((day) => {
          const intervals = hours[day] ?? [];
          const isToday = day === today;
          return (
            <tr key={day} className={isToday ? 'font-semibold' : 'text-ink-soft'}>
              <th scope="row" className="py-0.5 pr-4 text-left align-top [font-weight:inherit]">
                {words.landing.weekdays[day]}
                {isToday && <span className="sr-only"> ({words.landing.today})</span>}
              </th>
              <td className="whitespace-nowrap py-0.5 text-left align-top">
                {intervals.length === 0
                  ? words.landing.dayClosed
                  : intervals.map(([from, to]) => (
                      <span key={from} className="block">
                        {wallTimeWords(from, words.dates)} – {wallTimeWords(to, words.dates)}
                      </span>
                    ))}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
