import type { Metadata } from 'next';
import { ManageAppointment } from '#components/manage/manage-appointment.tsx';
import type { ManagePractice } from '#components/manage/panel.ts';
import { AppointmentPage } from '#components/patient/pages/appointment-page.tsx';
import { practiceLogo } from '#components/practice/practice-logo.ts';
import { localDateOf } from '#domain/clinic-time.ts';
import type { Practice } from '#domain/practice.ts';
import { practiceIn } from '#domain/practice-in.ts';
import { wordsFor } from '#locales/words-for.ts';
import { getAppointmentByLink } from '#server/appointments/by-link.ts';
import { serverClock } from '#server/clock.ts';
import { openPlaceOfAppointmentLink } from '#server/waitlist/by-link.ts';
import { LinkFault } from '../../link-fault.tsx';
import { requestLanguage } from '../../request-language.ts';

export const dynamic = 'force-dynamic';

interface Props {
  params: Promise<{ token: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  const { appointment } = wordsFor(await requestLanguage());
  return {
    title: appointment.title,
    robots: { index: false, follow: false, noarchive: true },
    referrer: 'no-referrer',
  };
}

/** What the page's buttons need of the practice. */
function managed({ phone, phoneDisplay, timeZone, booking, knowledge }: Practice): ManagePractice {
  const policy = knowledge.find(({ topic }) => topic === 'cancellation policy')?.text ?? null;
  const { cancellationNoticeHours, horizonDays } = booking;
  return { phone, phoneDisplay, timeZone, cancellationNoticeHours, horizonDays, policy };
}

/** One appointment, opened by its signed link; reading needs no JavaScript, changing it does. */
export default async function ManagePage({ params }: Props) {
  const [{ token }, language] = await Promise.all([params, requestLanguage()]);
  const words = wordsFor(language);
  const found = await getAppointmentByLink(token, words.locale);
  // Not `notFound()`: that page would only be there with scripts.
  if (found === null) return <LinkFault fault={({ appointment }) => appointment.notFound} />;
  if (found === 'expired') return <LinkFault fault={({ appointment }) => appointment.expired} />;
  const { practice: own, ...appointment } = found;
  const practice = practiceIn(own, language);
  const place = await openPlaceOfAppointmentLink(token);
  return (
    <AppointmentPage
      details={appointment.details}
      confirmation={appointment.confirmation}
      practice={practice}
      logo={practiceLogo(practice)}
      manage={
        <ManageAppointment
          token={token}
          appointment={appointment}
          practice={managed(practice)}
          place={place}
          today={localDateOf(serverClock().nowMs(), practice.timeZone)}
          language={language}
        />
      }
      detailsFileHref={`/api/v1/a/${encodeURIComponent(token)}/details.json`}
      words={words}
    />
  );
}
