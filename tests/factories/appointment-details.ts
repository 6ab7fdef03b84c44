import type { AppointmentDetails } from '#contract/channels/appointment-details.ts';

/** A document as a booking in the demo practice makes it; override what matters. */
export function appointmentDetails(change: Partial<AppointmentDetails> = {}): AppointmentDetails {
  return {
    v: 1,
    id: '3f0c1f0e-9d2b-4a53-8f39-6f1f5d1f2a10',
    code: 'K7M2QX',
    kind: 'booked',
    locale: 'en-US',
    clinic: 'Bright Smile Dental',
    address: '123 Main Street, Suite 200, Springfield, IL 62701',
    phone: '(555) 123-4567',
    phoneE164: '+15551234567',
    patient: 'Hannah Lindqvist',
    visitType: 'New patient exam and X-rays',
    provider: 'Dr. Maya Patel',
    date: 'Tuesday, December 1, 2026',
    time: '10:00 AM',
    startsAt: '2026-12-01T10:00:00-06:00',
    endsAt: '2026-12-01T11:00:00-06:00',
    timeZone: 'America/Chicago',
    instructions: 'Please arrive 15 minutes early with your photo ID and insurance card.',
    links: {
      ics: 'http://localhost:3000/api/v1/a/token/calendar.ics',
      pdf: 'http://localhost:3000/api/v1/a/token/appointment.pdf',
      manage: 'http://localhost:3000/a/token',
    },
    ...change,
  };
}
