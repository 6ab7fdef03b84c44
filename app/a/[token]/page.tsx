import type { Metadata } from 'next';
import { AppointmentPage } from '#components/patient/pages/appointment-page.tsx';
import { FaultPage } from '#components/patient/pages/fault-page.tsx';
import { wordsFor } from '#components/patient/words/words-for.ts';
import { LinkButton } from '#components/ui/button.tsx';
import { getAppointmentByLink } from '#server/appointments/by-link.ts';
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

/** One appointment, opened by its signed link; reading needs no JavaScript. */
export default async function ManageAppointment({ params }: Props) {
  const [{ token }, language] = await Promise.all([params, requestLanguage()]);
  const words = wordsFor(language);
  const found = await getAppointmentByLink(token);
  if (found === null || found === 'expired') {
    return (
      <FaultPage
        fault={found === null ? words.appointment.notFound : words.appointment.expired}
        actions={
          <LinkButton variant="primary" href="/">
            {words.appointment.talk}
          </LinkButton>
        }
      />
    );
  }
  return (
    <AppointmentPage
      details={found.details}
      confirmation={found.confirmation}
      practice={found.practice}
      detailsFileHref={`/api/v1/a/${encodeURIComponent(token)}/details.json`}
      words={words}
    />
  );
}
