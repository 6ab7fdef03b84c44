'use client';

import { Button } from '#components/ui/button.tsx';
import { DownloadIcon } from '#components/ui/icons.tsx';
import {
  type AppointmentDetails,
  appointmentDetailsFileName,
  appointmentDetailsMimeType,
} from '#contract/channels/appointment-details.ts';

/** A browser has taken a download over long before this; freeing the document earlier can cancel it. */
const freeAfterMs = 60_000;

function save(details: AppointmentDetails): void {
  const url = URL.createObjectURL(new Blob([JSON.stringify(details, null, 2)], { type: appointmentDetailsMimeType }));
  const link = document.createElement('a');
  link.href = url;
  link.download = appointmentDetailsFileName(details.code);
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), freeAfterMs);
}

/** Saves the document the page has received, under the name it was sent with. */
export function SaveDetailsButton({ details, label }: { details: AppointmentDetails; label: string }) {
  return (
    <Button className="w-full" onClick={() => save(details)}>
      <DownloadIcon />
      {label}
    </Button>
  );
}
