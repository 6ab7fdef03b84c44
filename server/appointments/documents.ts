import { appointmentDetailsFileName, appointmentDetailsMimeType } from '#contract/channels/appointment-details.ts';
import { appointmentPdf } from '../documents/appointment-pdf.tsx';
import { calendarFile } from '../documents/calendar-file.ts';
import { download } from '../documents/download.ts';
import { ProblemError } from '../errors/problem-error.ts';
import { principalOfLink } from './by-link.ts';
import { readAppointment } from './read.ts';

/** The files a link's bearer may keep, by the name in the address. */
export const documentNames = ['calendar.ics', 'appointment.pdf', 'details.json'] as const;
export type DocumentName = (typeof documentNames)[number];

/**
 * One of an appointment's documents, made from the row as it stands now.
 * @throws ProblemError `not_found` for a link that is not ours or has expired
 */
export async function appointmentDocument(token: string, name: DocumentName): Promise<Response> {
  const principal = await principalOfLink(token);
  if (principal === null || principal === 'expired') throw new ProblemError('not_found');
  const { details, version } = await readAppointment(principal, principal.appointmentId);
  switch (name) {
    case 'calendar.ics':
      return download(calendarFile(details, version), {
        type: 'text/calendar; charset=utf-8',
        fileName: `appointment-${details.code}.ics`,
      });
    case 'appointment.pdf':
      return download(await appointmentPdf(details), {
        type: 'application/pdf',
        fileName: `appointment-${details.code}.pdf`,
      });
    case 'details.json':
      return download(JSON.stringify(details, null, 2), {
        type: appointmentDetailsMimeType,
        fileName: appointmentDetailsFileName(details.code),
      });
  }
}
