import { appointmentDetailsFileName, appointmentDetailsMimeType } from '#contract/channels/appointment-details.ts';
import { wordsFor } from '#locales/words-for.ts';
import { loadPractice } from '../clinic/load-practice.ts';
import { serverClock } from '../clock.ts';
import { getDatabase } from '../database.ts';
import { appointmentPdf } from '../documents/appointment-pdf.ts';
import { calendarFile } from '../documents/calendar-file.ts';
import { download } from '../documents/download.ts';
import { stationeryOf } from '../documents/stationery.ts';
import { requireLink } from './by-link.ts';
import { readAppointment } from './read.ts';

/** The files a link's bearer may keep, by the name in the address. */
export const documentNames = ['calendar.ics', 'appointment.pdf', 'details.json'] as const;
export type DocumentName = (typeof documentNames)[number];

/**
 * One of an appointment's documents, made from the row as it stands now.
 * @throws ProblemError `not_found` for a link that is not ours, `link_expired` for one whose time is over
 */
export async function appointmentDocument(token: string, name: DocumentName): Promise<Response> {
  const principal = await requireLink(token);
  const database = getDatabase();
  const { details, version } = await readAppointment(principal, principal.appointmentId);
  const { practice } = await loadPractice(database, principal.clinicId);
  const fileName = wordsFor(details.locale).files.fileName(details.code);
  switch (name) {
    case 'calendar.ics':
      return download(
        calendarFile(details, { version, nowMs: serverClock().nowMs(), organizerEmail: practice.email }),
        {
          type: `text/calendar; charset=utf-8; method=${details.kind === 'cancelled' ? 'CANCEL' : 'PUBLISH'}`,
          fileName: `${fileName}.ics`,
        },
      );
    case 'appointment.pdf':
      return download(await appointmentPdf(details, await stationeryOf(database, principal.clinicId, practice)), {
        type: 'application/pdf',
        fileName: `${fileName}.pdf`,
      });
    case 'details.json':
      return download(JSON.stringify(details, null, 2), {
        type: appointmentDetailsMimeType,
        fileName: appointmentDetailsFileName(details.code),
      });
  }
}
