import { describe, expect, it, vi } from 'vitest';
import { PublicFace } from '#agent/conversation/public-face.ts';
import type { PracticeClient } from '#agent/practice/practice-api.ts';
import { PracticeApiProblem, PracticeApiUnavailable } from '#agent/practice/requests.ts';
import { VisitTools } from '#agent/receptionist/visit-tools.ts';
import type { AppointmentResponse } from '#contract/http/appointments.ts';
import type { Opening } from '#contract/http/availability.ts';
import { appointmentDetails } from '#tests/factories/appointment-details.ts';
import { demoPractice } from '#tests/factories/practice.ts';

const opening: Opening = {
  visitType: 'cleaning',
  provider: 'martinez',
  providerName: 'Rosa Martinez',
  operatory: 'HYG1',
  startsAt: '2026-12-02T09:00:00-06:00',
  endsAt: '2026-12-02T09:45:00-06:00',
};
const wanted = {
  visitType: 'cleaning',
  provider: 'martinez',
  startsAt: opening.startsAt,
  patient: { first: 'Hannah', last: 'Lindqvist', phone: '+12175550112' },
};
const stored: AppointmentResponse = {
  status: 'booked',
  version: 1,
  visitType: 'cleaning',
  provider: 'martinez',
  changeNotice: 'in_time',
  confirmation: "You're booked.",
  details: appointmentDetails(),
};

function desk(api: Partial<PracticeClient>) {
  const shown = { states: [] as string[], confirmations: 0, details: 0 };
  const reviews: unknown[] = [];
  const client = { patchConversation: async () => undefined, ...api } as PracticeClient;
  const face = new PublicFace({
    api: client,
    state: 'greeting',
    draft: null,
    channels: {
      setState: async (state) => void shown.states.push(state),
      sendDraft: async () => {},
      sendConfirmation: async () => void shown.confirmations++,
      sendDetails: async () => void shown.details++,
    },
  });
  const tools = new VisitTools({
    api: client,
    face,
    practice: demoPractice(),
    conversationId: 'conv_test',
    locale: () => 'en-US',
    setLanguage: () => {},
    appointments: [],
    askToReview: (details) => void reviews.push(details),
  });
  return { tools, face, shown, reviews };
}

const problem = (code: 'slot_taken' | 'internal', alternatives: Opening[] = []) =>
  new PracticeApiProblem({ type: 'urn:test', title: 'No.', status: 409, code, alternatives });

describe('booking', () => {
  it('shows confirmation, details and state only from a stored row', async () => {
    const { tools, shown } = desk({ bookAppointment: async () => stored });
    await expect(tools.booking.bookAppointment(wanted)).resolves.toMatchObject({ outcome: 'stored', code: 'K7M2QX' });
    expect(shown).toEqual({ states: ['confirmed'], confirmations: 1, details: 1 });
  });

  it('sends nothing when the time has gone, and puts the alternatives on the card', async () => {
    const { tools, face, shown } = desk({
      bookAppointment: async () => Promise.reject(problem('slot_taken', [opening])),
    });
    await expect(tools.booking.bookAppointment(wanted)).resolves.toMatchObject({
      outcome: 'slot_taken',
      alternatives: [opening],
    });
    expect(shown).toEqual({ states: [], confirmations: 0, details: 0 });
    expect(face.draft.openings).toEqual([opening]);
  });

  it('does not call a request confirmed', async () => {
    const requested = { ...stored, status: 'requested' as const, details: appointmentDetails({ kind: 'requested' }) };
    const { tools, shown } = desk({ bookAppointment: async () => requested });
    await tools.booking.bookAppointment(wanted);
    expect(shown).toEqual({ states: [], confirmations: 1, details: 1 });
  });

  it('uses one key for the same wish, another for another', async () => {
    const bookAppointment = vi.fn<PracticeClient['bookAppointment']>(async () => stored);
    const { tools } = desk({ bookAppointment });
    await tools.booking.bookAppointment(wanted);
    await tools.booking.bookAppointment(wanted);
    await tools.booking.bookAppointment({ ...wanted, startsAt: '2026-12-02T10:00:00-06:00' });
    const keys = bookAppointment.mock.calls.map(([, key]) => key);
    expect(keys[0]).toBe(keys[1]);
    expect(keys[2]).not.toBe(keys[0]);
    expect(keys.join()).not.toMatch(/Hannah|2175550112/);
  });

  it('says that it failed when the practice cannot be reached', async () => {
    const { tools, shown } = desk({ bookAppointment: async () => Promise.reject(new PracticeApiUnavailable('away')) });
    await expect(tools.booking.bookAppointment(wanted)).resolves.toMatchObject({ outcome: 'failed' });
    expect(shown.confirmations).toBe(0);
  });
});

describe('the card', () => {
  it('fills with what is understood, by the practice’s own names', () => {
    const { tools, face } = desk({});
    tools.noteDetails({ intent: 'booking', visitType: 'cleaning', first: 'Hannah' });
    tools.noteDetails({ last: 'Lindqvist', phone: '217-555-0112', provider: 'martinez' });
    expect(face.state).toBe('booking');
    expect(face.draft).toMatchObject({
      patient: 'Hannah Lindqvist',
      phone: '217-555-0112',
      visitType: 'Cleaning',
      provider: 'Rosa Martinez',
    });
    tools.noteDetails({ provider: null });
    expect(face.draft.provider).toBeUndefined();
  });

  it('is checked by the patient when it is read back, with the birth date that stands on no card', () => {
    const { tools, face, reviews } = desk({});
    tools.noteDetails({ first: 'Hannah', last: 'van der Berg', phone: '+12175550112', birthDate: '1993-04-09' });
    expect(reviews).toEqual([]);
    tools.noteDetails({ readBack: true });
    expect(reviews).toEqual([
      { first: 'Hannah', last: 'van der Berg', phone: '+12175550112', birthDate: '1993-04-09' },
    ]);
    expect(JSON.stringify(face.draft)).not.toContain('1993');
  });

  it('is not asked about before there is a name', () => {
    const { tools, reviews } = desk({});
    tools.noteDetails({ first: 'Hannah', readBack: true });
    tools.noteDetails({ last: 'Lee', readBack: false });
    expect(reviews).toEqual([]);
  });

  const every15Minutes = Array.from({ length: 12 }, (_, index) => ({
    ...opening,
    startsAt: new Date(Date.parse(opening.startsAt) + index * 900_000).toISOString(),
  }));
  const search = async () => ({ timeZone: 'America/Chicago', openings: every15Minutes, nearest: [] });

  it('shows at most six openings, one for each start', async () => {
    const { tools, face } = desk({ findAvailability: search });
    await tools.booking.findOpenings({ visitType: 'cleaning', limit: 12 });
    expect(face.draft.openings).toEqual(every15Minutes.slice(0, 6));
  });

  it('has the times offered in words among the buttons, and none that no search returned', async () => {
    const { tools, face } = desk({ findAvailability: search });
    await tools.booking.findOpenings({ visitType: 'cleaning', limit: 12 });
    const last = every15Minutes[11]?.startsAt ?? '';
    const invented = { provider: 'martinez', startsAt: '2026-12-25T09:00:00-06:00' };
    tools.noteDetails({ offers: [{ provider: 'martinez', startsAt: last }, invented] });
    const starts = face.draft.openings.map(({ startsAt }) => startsAt);
    expect(starts).toHaveLength(6);
    expect(starts).toContain(last);
    expect(starts).not.toContain(invented.startsAt);
  });
});
