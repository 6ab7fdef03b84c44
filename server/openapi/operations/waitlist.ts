import { z } from 'zod';
import {
  appointmentWaitlistSchema,
  waitlistAcceptanceSchema,
  waitlistEntrySchema,
  waitlistInputSchema,
  waitlistListQuerySchema,
  waitlistListSchema,
  waitlistWishesSchema,
} from '#contract/http/waitlist.ts';
import { byId, type Caller, type Operation, type Operations } from '../operation.ts';

const byToken = z.object({ token: z.string() });

/** What can be done to a place on the waitlist, by whomever the address lets do it. */
function answers(of: { name: string; summary: string; callers: readonly Caller[]; path: z.ZodObject }) {
  const { callers, path } = of;
  const operation = (verb: string, what: string): Operation => ({
    id: `${verb}${of.name}`,
    summary: `${what}${of.summary}`,
    callers,
    path,
    answers: { 200: waitlistEntrySchema, ...backToPage(callers) },
    problems: linkProblems(callers),
  });
  const accept: Operation = {
    ...operation('accept', 'Take the offered time; twice is the same as once'),
    answers: { 200: waitlistAcceptanceSchema, ...backToPage(callers) },
    problems: ['offer_expired', 'not_bookable', 'transition_not_allowed', ...linkProblems(callers)],
  };
  return {
    accept: { post: accept },
    decline: { post: operation('decline', 'Pass on the offered time and wait on') },
    leave: { post: operation('leave', 'Leave the waitlist') },
  };
}

/** A plain form of the link's page is led back to it. */
function backToPage(callers: readonly Caller[]): Operation['answers'] {
  return callers.includes('public') ? { 303: null } : {};
}

function linkProblems(callers: readonly Caller[]): readonly 'link_expired'[] {
  return callers.includes('public') ? ['link_expired'] : [];
}

const byStaff = answers({ name: 'WaitlistEntry', summary: '', callers: ['agent', 'staff'], path: byId });
const byOwnLink = answers({
  name: 'WaitlistEntryByLink',
  summary: ', by its signed link',
  callers: ['public'],
  path: byToken,
});
const byAppointmentLink = answers({
  name: 'WaitlistEntryOfAppointment',
  summary: ", by the appointment's signed link",
  callers: ['public'],
  path: byToken,
});

export const waitlistOperations: Operations = {
  '/waitlist': {
    get: {
      id: 'listWaitlist',
      summary: 'Places on the waitlist, those who have waited longest first',
      callers: ['agent', 'staff'],
      query: waitlistListQuerySchema,
      answers: { 200: waitlistListSchema },
    },
    post: {
      id: 'joinWaitlist',
      summary: 'Wait for a time, or for an earlier one than an appointment has',
      callers: ['agent', 'staff'],
      body: waitlistInputSchema,
      idempotent: true,
      answers: { 200: waitlistEntrySchema, 201: waitlistEntrySchema },
      problems: ['not_found', 'not_bookable', 'transition_not_allowed', 'version_conflict'],
    },
  },
  '/waitlist/{id}': {
    get: {
      id: 'readWaitlistEntry',
      summary: 'One place on the waitlist, with the time that is offered',
      callers: ['agent', 'staff'],
      path: byId,
      answers: { 200: waitlistEntrySchema },
    },
  },
  '/waitlist/{id}/accept': byStaff.accept,
  '/waitlist/{id}/decline': byStaff.decline,
  '/waitlist/{id}/leave': byStaff.leave,
  '/w/{token}': {
    get: {
      id: 'readWaitlistEntryByLink',
      summary: 'One place on the waitlist, by its signed link',
      callers: ['public'],
      path: byToken,
      answers: { 200: waitlistEntrySchema },
      problems: ['link_expired'],
    },
  },
  '/w/{token}/accept': byOwnLink.accept,
  '/w/{token}/decline': byOwnLink.decline,
  '/w/{token}/leave': byOwnLink.leave,
  '/a/{token}/waitlist': {
    get: {
      id: 'readAppointmentWaitlist',
      summary: "The open place that is to move an appointment earlier, by the appointment's signed link",
      callers: ['public'],
      path: byToken,
      answers: { 200: appointmentWaitlistSchema },
      problems: ['link_expired'],
    },
    post: {
      id: 'joinWaitlistByLink',
      summary: 'Wait for an earlier time; an appointment has one open place, and joining again changes its wishes',
      callers: ['public'],
      path: byToken,
      body: waitlistWishesSchema,
      answers: { 200: waitlistEntrySchema },
      problems: ['link_expired', 'transition_not_allowed', 'version_conflict'],
    },
  },
  '/a/{token}/waitlist/accept': byAppointmentLink.accept,
  '/a/{token}/waitlist/decline': byAppointmentLink.decline,
  '/a/{token}/waitlist/leave': byAppointmentLink.leave,
};
