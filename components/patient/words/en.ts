import type { Words } from './words.ts';

export const en: Words = {
  language: 'en',
  locale: 'en-US',

  landing: {
    openUntil: (time) => `Open until ${time}`,
    openAlways: 'Open now',
    opensToday: (time) => `Opens today at ${time}`,
    opensTomorrow: (time) => `Opens tomorrow at ${time}`,
    opensOn: (day, time) => `Opens ${day} at ${time}`,
    closed: 'Closed now',
    closedFor: (reason) => `Closed: ${reason}`,
    lead: 'Book a visit or ask a question. Our receptionist answers at once, day or night.',
    start: 'Start',
    startByTyping: 'Type with our receptionist',
    startByTalking: 'Talk or type with our receptionist',
    bookByHand: 'Book without talking',
    starting: 'One moment…',
    startFailed: {
      title: 'The conversation did not open.',
      text: 'Please check your connection and press Start again.',
    },
    find: 'Find us',
    map: 'Open in maps',
    call: 'Call us',
    hours: 'Hours',
    weSpeak: (languages) => `We speak ${languages}.`,
    dayClosed: 'Closed',
    today: 'today',
    weekdays: {
      mon: 'Monday',
      tue: 'Tuesday',
      wed: 'Wednesday',
      thu: 'Thursday',
      fri: 'Friday',
      sat: 'Saturday',
      sun: 'Sunday',
    },
    otherLanguage: { label: 'Español', lang: 'es' },
    poweredBy: 'Front desk by Openwide',
  },

  conversation: {
    title: 'Conversation with our receptionist',
    receptionist: 'Receptionist',
    you: 'You',
    staff: 'The front desk',
    transcript: 'What was said',
    state: {
      connecting: 'Opening the door',
      waiting: 'Calling the receptionist',
      slow: 'This takes a little longer than usual',
      reconnecting: 'Coming back to you',
      resuming: 'Coming back to you',
      away: 'Not connected',
      ended: 'Conversation ended',
      greeting: 'Saying hello',
      reading: 'Reading your message',
      lookingForTimes: 'Looking for times',
      writingDown: 'Writing it down',
      answering: 'Answering you',
      yourTurn: 'Waiting for you',
      confirmed: 'Confirmed',
      emergency: 'Please read this first',
      handoff: 'Passing you on to our team',
      staffHere: 'The front desk is here for you',
      staffWriting: 'The front desk is writing',
    },
    newest: 'Newest message',
    cutShort: 'This message was cut short.',
    queued: 'Will be sent as soon as the receptionist is here',
    sending: 'Sending',
    callPractice: (phone) => `Call ${phone}`,
    call: 'Call',
  },

  composer: {
    label: 'Your message',
    placeholder: 'Write your message',
    send: 'Send',
    tooLong: (characters, limit) =>
      `That is ${characters} characters; the receptionist reads up to ${limit}. Please shorten it or send it in two parts. Nothing is lost.`,
    nearLimit: (left) => `${left} characters left`,
    hint: 'Enter sends, Shift and Enter makes a new line.',
    microphone: 'Speak',
  },

  documents: {
    attach: 'Send a photo or PDF',
    about:
      'For example your insurance card: a photo (JPEG or PNG) or a PDF of up to 5 MB. Only the practice’s staff can open it.',
    takePhoto: 'Take a photo',
    chooseFile: 'Choose a file',
    close: 'Not now',
    cancel: 'Cancel',
    again: 'Send again',
    hide: 'Hide',
    progress: (name) => `Sending ${name}`,
    status: {
      sending: 'Sending',
      checking: 'Sent. Being checked',
      stored: 'Received. Only our staff can open it.',
      interrupted: 'The connection dropped before it had arrived. Nothing was kept; please send it again.',
      cancelled: 'Cancelled. Nothing was kept.',
    },
    interruptedGone: 'It had not arrived when the page was left. Nothing was kept; please choose it again.',
    refused: {
      too_large: 'This file is larger than 5 MB. A photo at a lower resolution, or of one side at a time, will fit.',
      wrong_type: 'This is not a JPEG, PNG or PDF. Please send a photo, a screenshot or a PDF.',
      empty: 'This file is empty. Please choose another one.',
      cut_off: 'It did not arrive whole. Nothing was kept; please send it again.',
      cancelled: 'Cancelled. Nothing was kept.',
      too_many: 'Five documents is the most one conversation takes. Please bring the others along, or call us.',
      not_stored: 'We could not keep it just now. Please send it again in a moment.',
    },
  },

  review: {
    title: 'Is this written right?',
    about: 'You can mend it here, or simply write on.',
    first: 'First name',
    last: 'Last name',
    phone: 'Phone',
    birthDate: 'Date of birth',
    right: 'That’s right',
    save: 'Save changes',
    wrong: {
      first: 'Please write your first name.',
      last: 'Please write your last name.',
      phone: 'Please write the whole number, with its area code.',
      birthDate: 'Please write the day you were born, for example 05/17/1990.',
    },
    sayRight: "Yes, that's right.",
    sayMended: ({ name, phone, birthDate }) => {
      const changes = [
        name && `the name is ${name}`,
        phone && `the phone number is ${phone}`,
        birthDate && `the birth date is ${birthDate}`,
      ];
      return `A correction: ${changes.filter(Boolean).join(' and ')}.`;
    },
  },

  note: {
    offer: 'Leave a message',
    title: 'A message for our staff',
    name: 'Your name',
    phone: 'Phone',
    text: 'What is it about?',
    send: 'Send to our staff',
    close: 'Close',
    wrong: {
      name: 'Please write your name.',
      phone: 'Please write a phone number we can call back.',
      text: 'Please write a few words, up to 1,000 characters.',
    },
    failed: (phone) => ({
      title: 'Your message could not be sent.',
      text: `It is kept here. Please try again, or call ${phone}.`,
    }),
    sent: {
      title: 'Our staff have your message.',
      text: 'They will call you back when the practice is open. Nothing is booked by it.',
    },
    urgent: 'Please read this first.',
  },

  openings: {
    title: 'Times you can have',
    more: (count) => `${count} more`,
    fewer: 'Show fewer',
    with: (provider) => `with ${provider}`,
    say: (date, time, provider) => `${date} at ${time} with ${provider}`,
    chosen: 'Chosen',
  },

  visit: {
    title: 'Your visit',
    empty: 'Fills in as you talk.',
    missing: 'not known yet',
    who: 'Who',
    phone: 'Phone',
    what: 'What',
    when: 'When',
    withWhom: 'With',
    where: 'Where',
    code: 'Code',
    remember: 'Good to know',
    dateAndTime: (date, time) => `${date} at ${time}`,
    heldFor: (minutes) =>
      minutes === 1 ? 'Held for you for 1 more minute' : `Held for you for ${minutes} more minutes`,
    holdOver: 'No longer held. Just ask for it again.',
    show: 'Show your visit',
    hide: 'Hide your visit',
    heading: {
      booked: 'You’re booked',
      rescheduled: 'Your visit has moved',
      cancelled: 'Your visit is cancelled',
      requested: 'Your request is in',
    },
    about: {
      booked: 'Booked',
      rescheduled: 'New time',
      cancelled: 'Cancelled',
      requested: 'Awaiting confirmation',
    },
    announce: (heading, date, time) => `${heading}: ${date} at ${time}.`,
    partialWords: 'The rest of this confirmation did not arrive; the facts here are complete.',
    sendAgain: 'Send the details again',
    sendingAgain: 'Asking for them…',
    notSentAgain: 'They could not be sent just now. Your appointment stands; please try again in a moment.',
    addToCalendar: 'Add to calendar',
    pdf: 'PDF',
    detailsFile: 'Details file',
    manage: 'Change or cancel',
    actions: 'Keep your appointment',
    timesIn: (city) => `Times are local to ${city}.`,
  },

  notices: {
    problem: {
      offline: {
        title: 'You are offline.',
        text: 'What you wrote is kept. As soon as your connection is back, we go on by ourselves.',
      },
      denied: {
        title: 'We could not open a conversation.',
        text: 'Please try again in a moment, or call us. What you wrote is kept.',
      },
      rate_limited: {
        title: 'That was a lot of new conversations at once.',
        text: 'Please wait a minute and try again, or call us. What you wrote is kept.',
      },
      unreachable: {
        title: 'We cannot be reached just now.',
        text: 'Nothing is lost: what you wrote and what was booked is kept. We keep trying; you can also call us.',
      },
      room_unreachable: {
        title: 'The line to our receptionist is down.',
        text: 'Nothing is lost: what you wrote and what was booked is kept. We keep trying; you can also call us.',
      },
      away: {
        title: 'Our receptionist is away right now.',
        text: 'What you wrote is kept and will be sent when they are back. You can try again, call us, or leave a message.',
      },
      silent: {
        title: 'Our receptionist is not answering.',
        text: 'Nothing is lost: what you wrote and what was booked is kept. You can try again, call us, or leave a message.',
      },
      elsewhere: {
        title: 'This conversation is open in another tab.',
        text: 'You can go on there, or bring it here.',
      },
    },
    tryAgain: 'Try again',
    useHere: 'Bring it here',
    reconnecting: {
      title: 'The connection dropped. Reconnecting…',
      text: 'Keep writing if you like, nothing is lost.',
    },
    resuming: {
      title: 'The receptionist was interrupted and is coming back.',
      text: 'Keep writing if you like, nothing is lost.',
    },
    offline: { title: 'You are offline.', text: 'What you write is kept and sent when you are back.' },
    ended: { title: 'This conversation has ended.', text: 'What was booked stays booked.' },
    agent: {
      emergency: {
        title: 'If it is life-threatening, call 911 now.',
        text: 'For anything else that cannot wait, call us and say it is urgent.',
      },
      handoff: {
        title: 'Our team will take it from here.',
        text: 'They have your message and will get back to you. If it is urgent, please call.',
      },
    },
    staffHere: {
      title: 'You are now writing with our front desk.',
      text: 'A person of our team reads along and answers here.',
    },
    call911: 'Call 911',
  },

  ending: {
    end: 'End',
    ask: 'End this conversation? Nothing is booked yet.',
    askBooked: 'End this conversation? Your appointment stays.',
    confirm: 'End it',
    keep: 'Keep going',
    startOver: 'Start a new conversation',
  },

  appointment: {
    title: 'Your appointment',
    yourAppointment: 'Your appointment',
    toChange: (phone) => `To change or cancel it, talk to our receptionist or call ${phone}.`,
    talk: 'Talk to our receptionist',
    expired: {
      title: 'This link has expired.',
      text: 'Your appointment is not affected. Call us or talk to our receptionist if you need its details.',
    },
    notFound: {
      title: 'This link does not lead to an appointment.',
      text: 'Please check that you have copied all of it, or call us.',
    },
  },

  faults: {
    notFound: { title: 'There is no page here.', text: 'The address may have a typo, or the page has moved.' },
    error: {
      title: 'Something went wrong on our side.',
      text: 'Nothing you did is lost. Please try again; if it stays like this, call us.',
    },
    home: 'To the front desk',
    tryAgain: 'Try again',
  },
};
