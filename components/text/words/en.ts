import type { TextWords } from './text-words.ts';

export const en: TextWords = {
  lead: 'Book a visit or ask a question by text. Our receptionist answers at once, day or night.',
  start: 'Start writing',
  title: 'Write with our receptionist',
  transcript: 'What was said',
  you: 'You',
  receptionist: 'Receptionist',
  staff: 'Our team',
  connecting: 'One moment, please',
  away: 'Coming back to you',
  answering: 'Answering you',
  closed: 'Not connected',
  state: {
    greeting: 'Waiting for you',
    booking: 'Booking a visit with you',
    rescheduling: 'Moving a visit with you',
    cancelling: 'Cancelling a visit with you',
    confirmed: 'Confirmed',
    emergency: 'Please read this first',
    handoff: 'Our team will take it from here',
  },
  standstill: {
    ended: {
      title: 'This conversation has ended.',
      text: 'What was booked stands. You can begin another one at any time.',
    },
    replaced: {
      title: 'This conversation goes on in another window.',
      text: 'Nothing is lost. You can also continue it here.',
    },
    elsewhere: {
      title: 'This conversation is still open in another window.',
      text: 'Close it there and try again in a minute. Nothing is lost.',
    },
    unavailable: {
      title: 'Our receptionist cannot be reached just now.',
      text: 'Nothing is lost: what was said and booked is kept. Please try again in a moment, or call us.',
    },
    offline: {
      title: 'You are offline.',
      text: 'What you wrote is kept. As soon as your connection is back, we go on by ourselves.',
    },
  },
  again: 'Try again',
  startNew: 'Start a new conversation',
  continueHere: 'Continue here',
  callPractice: (phone) => `Call ${phone}`,
  refused: {
    too_large: 'That message is too long. Please send it in two parts; it is back in the field.',
    too_many: 'That was a lot at once. Please wait a moment and send it again.',
    failed: 'That message was not sent. It is back in the field; please send it again.',
  },
  poweredBy: 'Front desk by Openwide',
};
