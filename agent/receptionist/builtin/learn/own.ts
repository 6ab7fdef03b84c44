import type { Practice } from '#domain/practice.ts';
import {
  type ChangeAppointmentResult,
  cancelAppointmentArguments,
  changeAppointmentResult,
  type OwnAppointment,
  rescheduleAppointmentArguments,
} from '../../tool-contract/changes.ts';
import { toolNames } from '../../tool-contract/names.ts';
import {
  answerWaitlistOfferArguments,
  answerWaitlistOfferResult,
  joinWaitlistArguments,
  joinWaitlistResult,
} from '../../tool-contract/waitlist.ts';
import { dropped, withoutOpenings } from '../frame/dropped.ts';
import { noChange } from '../frame/empty-frame.ts';
import type { Frame } from '../frame/frame.ts';
import { ahead } from '../frame/own.ts';
import type { Booked, News } from '../frame/parts.ts';
import { withRemark } from '../frame/remark.ts';
import type { HistoryItem } from '../history.ts';
import { invalidFields, refusedOpening } from './booking.ts';
import { learnListed, learnSent, learnVerified } from './proof.ts';
import { parsed } from './tool-results.ts';

type Call = Extract<HistoryItem, { type: 'call' }>;

/** The frame after a tool about the caller's own appointments answered; null when the answer cannot be read. */
export function learnOwn(
  frame: Frame,
  name: string,
  call: Call | undefined,
  result: unknown,
  practice: Practice,
): Frame | null {
  switch (name) {
    case toolNames.sendVerificationCode:
      return learnSent(frame, result);
    case toolNames.verifyCaller:
      return learnVerified(frame, result, practice);
    case toolNames.listAppointments:
      return learnListed(frame, result, practice);
    case toolNames.rescheduleAppointment:
    case toolNames.cancelAppointment:
      return learnChanged(frame, name, call, result);
    case toolNames.joinWaitlist:
      return learnJoined(frame, call, result);
    case toolNames.answerWaitlistOffer:
      return learnAnswered(frame, call, result);
    default:
      return null;
  }
}

function learnChanged(frame: Frame, name: string, call: Call | undefined, result: unknown): Frame | null {
  const changed = changeAppointmentResult.safeParse(result);
  if (!changed.success) return null;
  const given = parsed(call?.arguments ?? '');
  const moved = name === toolNames.rescheduleAppointment ? rescheduleAppointmentArguments.safeParse(given) : undefined;
  const cancelled = cancelAppointmentArguments.safeParse(given);
  const id = moved?.data?.appointmentId ?? cancelled.data?.appointmentId;
  const was = ahead(frame).find((a) => a.id === id);
  const { data } = changed;
  switch (data.outcome) {
    case 'stored':
      return stored(frame, data, was, moved?.data?.startsAt);
    case 'invalid':
      return invalidFields(
        frame,
        data.fields.map((f) => f.path),
        name,
      );
    case 'not_found':
      // Without a proof that is no answer to what there is: the proof is asked for.
      return frame.proof.state === 'verified'
        ? withRemark({ ...dropped(frame), own: null }, 'noneAhead')
        : { ...frame, agreed: false, own: null, change: { ...frame.change, appointmentId: null } };
    case 'not_allowed':
      return withRemark({ ...dropped(frame), refusalReason: data.reason, own: null }, 'notAllowed');
    default:
      return refusedOpening(frame, data);
  }
}

/** A change stands: it is told, and what was known of the appointments no longer holds. */
function stored(
  frame: Frame,
  result: Extract<ChangeAppointmentResult, { outcome: 'stored' }>,
  was: OwnAppointment | undefined,
  startsAt: string | undefined,
): Frame {
  const news: News = {
    ...result,
    patient: [frame.patient.first ?? frame.caller.first, frame.patient.last ?? frame.caller.last]
      .filter(Boolean)
      .join(' '),
    startsAt: startsAt ?? was?.startsAt ?? '',
    visitTypeCode: was?.visitType ?? '',
    ...(was ? { was } : {}),
  };
  return {
    ...dropped(frame),
    booked: afterChange(frame.booked, news),
    news,
    own: null,
    topicVisit: result.kind === 'cancelled' ? (was?.visitType ?? null) : null,
    noted: { ...frame.noted, intent: undefined },
  };
}

/** The appointments of this conversation, as they stand after one of them was changed. */
function afterChange(booked: readonly Booked[], news: News): Booked[] {
  if (news.kind === 'cancelled') return booked.filter((b) => b.code !== news.code);
  const { was: _was, ...now } = news;
  return booked.map((b) => (b.code === news.code ? { ...now, patient: b.patient } : b));
}

function learnJoined(frame: Frame, call: Call | undefined, result: unknown): Frame | null {
  const joined = joinWaitlistResult.safeParse(result);
  if (!joined.success) return null;
  switch (joined.data.outcome) {
    case 'joined': {
      const args = joinWaitlistArguments.safeParse(parsed(call?.arguments ?? ''));
      const id = args.data?.appointmentId;
      const joinedFor = ahead(frame).find((a) => a.id === id)?.visitType ?? args.data?.visitType ?? undefined;
      return withRemark(
        {
          ...frame,
          task: 'none',
          change: noChange,
          waitlist: { own: Boolean(id), ...(joinedFor ? { joined: joinedFor } : {}) },
        },
        'waitlisted',
      );
    }
    case 'invalid':
      return invalidFields(
        frame,
        joined.data.fields.map((f) => f.path),
        toolNames.joinWaitlist,
      );
    case 'not_bookable':
      return withRemark({ ...frame, task: 'none', refusalReason: joined.data.reason }, 'notBookable');
  }
}

function learnAnswered(frame: Frame, call: Call | undefined, result: unknown): Frame | null {
  const answered = answerWaitlistOfferResult.safeParse(result);
  if (!answered.success) return null;
  const args = answerWaitlistOfferArguments.safeParse(parsed(call?.arguments ?? ''));
  const offerId = args.data?.offerId ?? frame.answering?.offerId;
  const was = ahead(frame).find((a) => a.offer?.id === offerId);
  const done: Frame = {
    ...frame,
    answering: null,
    offersAnswered: offerId ? [...frame.offersAnswered, offerId] : frame.offersAnswered,
  };
  const { data } = answered;
  switch (data.outcome) {
    case 'stored':
      return stored(done, data, was, was?.offer?.opening.startsAt);
    case 'declined':
      return withRemark(done, 'offerDeclined');
    case 'invalid':
    case 'offer_expired':
    case 'slot_taken':
    case 'not_bookable':
      return withRemark({ ...done, ...withoutOpenings }, 'offerExpired');
  }
}
