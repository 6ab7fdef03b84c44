import type { DateWording } from '#domain/clinic-time/words.ts';
import type { LanguagePack } from './pack.ts';
import { inMidSentence } from './sentence-parts.ts';

/** Dates and times, to be had alone by pages that are in English whatever the visitor speaks. */
export const dates: DateWording = {
  locale: 'en-US',
  date: ({ weekday, month, day, year }) => `${weekday}, ${month} ${day}${year === undefined ? '' : `, ${year}`}`,
  time: ({ hour, minute }) => `${hour % 12 || 12}:${String(minute).padStart(2, '0')} ${hour < 12 ? 'AM' : 'PM'}`,
  clock: ({ hour, minute }) => {
    if (hour === 12 && minute === 0) return '12:00 noon';
    const part = hour < 12 ? 'morning' : hour < 17 ? 'afternoon' : 'evening';
    return `${hour % 12 || 12}:${String(minute).padStart(2, '0')} in the ${part}`;
  },
  at: (clock) => `at ${clock}`,
  dateAt: (date, clock) => `${date} at ${clock}`,
};

const en: LanguagePack = {
  language: 'en',
  locale: 'en-US',
  name: 'English',
  dates,

  languageSwitch: 'Language',

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
    bookable: 'What you can book',
    moreToBook: (count) => `${count} more`,
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
      listening: 'Listening to you',
      hearing: 'Hearing you',
      stopping: 'Stopping',
      ending: 'Ending the conversation',
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

  talk: {
    microphone: {
      turnOn: 'Speak',
      mute: 'Mute the microphone',
      unmute: 'Speak again',
      asking: {
        title: 'Your browser asks whether we may hear you.',
        text: 'Please choose “Allow”. Nothing you say is recorded as sound; only its words are kept.',
      },
      on: 'You can speak now. Typing works as well.',
      muted: 'We cannot hear you. Press the microphone to go on speaking, or type.',
      level: 'Loudness of your microphone',
      device: 'Microphone',
      trouble: {
        refused: {
          title: 'The microphone is not allowed.',
          text: 'You can go on by typing. To speak, allow it and press the microphone again:',
        },
        missing: {
          title: 'No microphone was found.',
          text: 'Please plug one in or turn it on, and try again. You can go on by typing.',
        },
        busy: {
          title: 'The microphone is in use.',
          text: 'Another program or tab has it, perhaps a call. Close that and try again, or go on by typing.',
        },
        insecure: {
          title: 'Speaking does not work on this page.',
          text: 'Browsers allow a microphone on secure pages (https) only. You can do everything by typing.',
        },
        failed: {
          title: 'The microphone could not be turned on.',
          text: 'Please try again in a moment. You can go on by typing.',
        },
      },
      allowAgain: {
        chromium: 'Press the sign at the left of the address, and allow the microphone there.',
        firefox: 'Press the crossed-out microphone at the left of the address, and remove the block.',
        safari: 'Open the settings of this website from the address bar, and allow the microphone.',
      },
      again: 'Try again',
      close: 'Go on by typing',
    },
    sound: {
      turnOn: 'Turn sound on',
      turnOff: 'Turn sound off',
      blocked: 'Your browser keeps the receptionist silent until you turn the sound on.',
    },
    spoken: 'said aloud',
    stop: 'Stop',
    stopHint: 'Escape stops the answer.',
    person: {
      open: 'Talk to a person',
      title: 'Ways to a person',
      call: (phone) => `Call ${phone}`,
      here: 'Ask for a person here',
      say: 'I would like to talk to a person, please.',
      message: 'Leave a message',
      openNow: 'We are open now.',
      closedNow: (opens) => `${opens}; our staff read what you leave then.`,
      closed: 'We are closed now. Our staff read what you leave when we open.',
    },
    ending: {
      title: 'End this conversation?',
      under: 'Ending…',
      alone: {
        title: 'You have left this conversation.',
        text: 'You are offline, so we could not be told yet; it ends by itself in a while. What was booked stays booked.',
      },
    },
    slow: {
      title: 'The receptionist is taking longer than usual.',
      text: 'You can write already; it is read first. If you would rather not wait, call us or book without talking.',
    },
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
    calendar: {
      add: 'Add to calendar',
      update: 'Update your calendar',
      remove: 'Take it out of your calendar',
      file: 'Calendar file',
      fileFor: 'For Apple Calendar, Outlook and others',
      google: 'Google Calendar',
      outlook: 'Outlook.com',
      office: 'Outlook at work or school',
      title: (clinic) => `Dental visit at ${clinic}`,
      requested: (title) => `${title} (not confirmed yet)`,
      change: (phone) => `To change anything, call ${phone}.`,
      moved:
        'The file moves the entry it made before. An entry in Google or Outlook.com stays: please delete the old one there.',
      gone: 'The file takes out the entry it made before. An entry in Google or Outlook.com stays: please delete it there.',
    },
    print: 'Print',
    ownTime: (time, place) => `${time} your time (${place})`,
    ownDateAndTime: (date, time, place) => `${date}, ${time} your time (${place})`,
    pdf: 'PDF',
    detailsFile: 'Details file',
    manage: 'Change or cancel',
    actions: 'Keep your appointment',
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
    questions: (phone) => `Any questions? Talk to our receptionist or call ${phone}.`,
    book: 'Book a visit',
    talk: 'Talk to our receptionist',
    expired: {
      title: 'This link has expired.',
      text: 'For your privacy, a link works until 30 days after the visit. Nothing has changed with us: for anything about that visit, please call. A new visit gets a link of its own.',
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

  waitlist: {
    title: 'Waitlist',
    heading: {
      offered: 'A time has opened up for you',
      waiting: 'You are on our waitlist',
      booked: 'The time is yours',
      closed: 'You are no longer on our waitlist',
    },
    about: {
      waiting: 'As soon as a time opens up that suits you, we let you know.',
      closed: 'If you would like a time, talk to our receptionist or call us.',
    },
    keptUntil: (when) => `We keep it for you until ${when}.`,
    moves: 'If you take it, your appointment moves to this time.',
    accept: 'Take this time',
    decline: 'No, keep waiting',
    leave: 'Leave the waitlist',
    gone: 'That time is no longer kept for you.',
    declined: 'That time goes to somebody else. You keep your place.',
    visitType: 'What',
    withWhom: 'With',
    anybody: 'anybody on our team',
    expired: {
      title: 'This link has expired.',
      text: 'Talk to our receptionist or call us if you would still like a time.',
    },
    notFound: {
      title: 'This link does not lead to a place on our waitlist.',
      text: 'Please check that you have copied all of it, or call us.',
    },
  },

  book: {
    title: 'Book a visit',
    lead: 'Choose what you come for and a time that suits you. It takes about a minute.',
    talkInstead: 'Talk to our receptionist instead',
    steps: { label: 'How far you are', visit: 'Visit', time: 'Time', who: 'Your details', done: 'done' },
    closedNow: 'You can book all the same.',
    already: {
      title: (visit, date, time) => `You have booked: ${visit}, ${date} at ${time}.`,
      see: 'See or change it',
    },
    before: { question: 'Have you been to us before?', yes: 'Yes', no: 'No, this is my first visit' },
    what: {
      title: 'What do you come for?',
      minutes: (minutes) => `${minutes} minutes`,
      from: (price) => `from ${price}`,
      free: 'free of charge',
      urgent:
        'Trouble breathing or swallowing, swelling up to the eye or down the neck, or bleeding that does not stop: call 911 now.',
      approval: 'We confirm the time with you',
    },
    whom: { title: 'With whom?', anybody: 'Whoever is free first' },
    when: {
      title: 'When suits you?',
      freeDays: 'Days with free times',
      parts: { morning: 'Morning', afternoon: 'Afternoon', evening: 'Evening' },
      more: (count) => `${count} more`,
      looking: 'Looking for times …',
      none: 'We have no time there.',
      why: {
        past: 'That day has passed.',
        too_soon: 'That is too soon for us to get ready for you.',
        too_far: 'That is further ahead than we plan.',
        closed: 'We are closed then.',
        provider_away: 'They are not in then.',
        outside_hours: 'That is outside our hours.',
        not_offered: 'We do not offer that visit then.',
        taken: 'Everything is taken then.',
      },
      nearest: 'The nearest we have:',
      later: 'Later days',
      with: (provider) => `with ${provider}`,
      kept: (minutes) => (minutes === 1 ? 'Kept for you for 1 minute' : `Kept for you for ${minutes} minutes`),
      keptNoMore: 'We could keep this time no longer. It may still be free.',
      change: 'Choose another time',
      chosen: (date, time, provider) => `${date} at ${time} with ${provider}`,
    },
    who: {
      title: 'Who comes?',
      first: 'First name',
      last: 'Last name',
      birthDate: 'Date of birth',
      phone: 'Phone',
      phoneHint: 'In case something changes. With area code.',
      email: 'E-mail',
      optional: (label) => `${label} (if you like)`,
      guardian: 'Name of a parent or guardian',
      guardianHint: 'Somebody under 18 comes with a grown-up.',
      note: 'Anything we should know?',
      noteHint: 'For our team alone.',
      wrong: {
        first: 'Please write the first name.',
        last: 'Please write the last name.',
        birthDate: 'Please check the date of birth.',
        phone: 'Please check the phone number, with its area code.',
        email: 'Please check the e-mail address.',
        guardian: 'Please write the name of a parent or guardian.',
      },
    },
    send: 'Book this visit',
    request: 'Ask for this visit',
    sending: 'Booking …',
    done: { another: 'Book another visit', home: 'To the front desk' },
    failed: {
      network: 'We could not be reached. Nothing is lost; please try again.',
      taken: 'That time has just been taken. What you wrote is still here; these are free:',
      notBookable: (phone) =>
        `That visit cannot be booked online at this time. Please choose another, or call ${phone}.`,
      rateLimited: 'That was a little too fast. Please wait a moment and try again.',
      other: (phone) => `Something went wrong on our side. Nothing is lost; please try again, or call ${phone}.`,
      again: 'Try again',
      check: 'Please look at what is marked.',
    },
  },

  manage: {
    heading: 'Change this appointment',
    move: 'Move it',
    cancel: 'Cancel it',
    earlier: 'Get an earlier time',
    back: 'Back',
    working: 'One moment …',
    notice: {
      in_time: (hours) => `You can change or cancel it free of charge until ${hours} hours before.`,
      late: (hours) => `It is less than ${hours} hours away, so our policy for late changes applies.`,
    },
    started: (phone) => `This visit’s time has come. To change anything, please call us at ${phone}.`,
    noScript: (phone) =>
      `To move or cancel it on this page, your browser needs JavaScript. Without it, please call us at ${phone}.`,
    policy: 'Our policy',
    off: 'This appointment is cancelled. Would you like another one?',
    bookAnother: 'Book a visit',
    moving: {
      title: 'Choose another time',
      ask: (date, time, provider) => `Move it to ${date} at ${time} with ${provider}?`,
      confirm: 'Yes, move it',
      taken: 'That time has just been taken. These are free:',
      done: 'Your appointment has moved.',
    },
    cancelling: {
      title: 'Cancel the appointment',
      ask: (date, time) => `Cancel your visit on ${date} at ${time}?`,
      confirm: 'Yes, cancel it',
      keep: 'No, keep it',
      done: 'Your appointment is cancelled.',
    },
    waiting: {
      title: 'Wait for an earlier time',
      about: 'When an earlier time opens up, we write to you. You keep this one until you take another.',
      part: 'Time of day',
      parts: { any: 'Any time', morning: 'Morning', afternoon: 'Afternoon' },
      days: 'Days',
      weekdays: { mon: 'Mon', tue: 'Tue', wed: 'Wed', thu: 'Thu', fri: 'Fri', sat: 'Sat', sun: 'Sun' },
      offered: 'An earlier time has opened up for you.',
      see: 'See it',
      join: 'Put me on the waitlist',
      joined: 'You are on the waitlist for an earlier time.',
      change: 'Save',
      leave: 'Leave the waitlist',
      left: 'You are no longer on the waitlist.',
    },
    failed: {
      network: 'We could not be reached. Nothing has changed; please try again.',
      expired: 'This link has expired. Nothing has changed.',
      notAllowed: (phone) => `That is not possible online any more. Please call us at ${phone}.`,
      other: (phone) =>
        `Something went wrong on our side, and nothing has changed. Please try again, or call ${phone}.`,
      again: 'Try again',
    },
  },

  text: {
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
  },

  confirmation: {
    booked: ({ patientFirst, visit, when, providerName, clinicName, address, instructions, code, phone }) => [
      `You're booked, ${patientFirst}: ${inMidSentence(visit)} on ${when} with ${providerName}.`,
      `We are at ${clinicName}, ${address}.`,
      instructions,
      `Your code is ${code}; to change anything, call us at ${phone}.`,
    ],
    rescheduled: ({ patientFirst, visit, when, providerName, clinicName, address, instructions, code, phone }) => [
      `It's moved, ${patientFirst}: your ${inMidSentence(visit)} is now on ${when} with ${providerName}.`,
      `We are at ${clinicName}, ${address}.`,
      instructions,
      `Your code is still ${code}; to change anything, call us at ${phone}.`,
    ],
    cancelled: ({ patientFirst, visit, when, providerName, clinicName, phone }) => [
      `It's cancelled, ${patientFirst}: your ${inMidSentence(visit)} on ${when} with ${providerName} will not take place.`,
      `Whenever you want a new time, come back here or call ${clinicName} at ${phone}.`,
    ],
    requested: ({ patientFirst, visit, when, providerName, clinicName, code, phone }) => [
      `We have your request, ${patientFirst}: ${inMidSentence(visit)} on ${when} with ${providerName}.`,
      `The time is kept for you, but it is not confirmed yet; ${clinicName} will look at it and let you know.`,
      `Your code is ${code}; for questions, call us at ${phone}.`,
    ],
  },

  notification: {
    'appointment.approved': ({ patientFirst, clinicName, visit, when, providerName, link }) => [
      `Good news, ${patientFirst}: ${clinicName} has confirmed your visit (${visit}) on ${when} with ${providerName}.`,
      `See or change it here: ${link}`,
    ],
    'appointment.declined': ({ patientFirst, clinicName, visit, when, providerName, phone, link }) => [
      `${patientFirst}, we are sorry: ${clinicName} cannot do your visit (${visit}) on ${when} with ${providerName}.`,
      `Please call us at ${phone}, so that we find a time that works. Your request: ${link}`,
    ],
    'waitlist.offered': ({ patientFirst, clinicName, visit, when, providerName, keptUntil, link }) => [
      `${patientFirst}, a time has opened up at ${clinicName}: ${visit} on ${when} with ${providerName}.`,
      keptUntil ? `It is kept for you until ${keptUntil.when}.` : 'It is kept for you for a short while.',
      `Take it or pass on it here: ${link}`,
    ],
  },

  verification: ({ code, clinicName, patientFirst, minutes, phone }) => [
    `${code} is your code for ${clinicName}, ${patientFirst}. It is good for ${minutes} minutes.`,
    `Give it only in the conversation you began. If you did not ask for it, give it to nobody and call us at ${phone}.`,
  ],

  files: {
    heading: {
      booked: 'Your appointment is booked',
      rescheduled: 'Your appointment has moved',
      requested: 'Your request has reached us',
      cancelled: 'Your appointment is cancelled',
    },
    about: {
      rescheduled: 'This is your new time. The earlier one no longer counts.',
      requested: 'The time is kept for you, but it is not confirmed yet. We will let you know.',
      cancelled: 'This visit will not take place.',
    },
    patient: 'Patient',
    visit: 'Visit',
    provider: 'With',
    place: 'Where',
    phone: 'Phone',
    code: 'Code',
    remember: 'Before your visit',
    change: 'If you need to change it',
    changeOnline: 'Change or cancel this appointment online',
    orCall: (phone) => `Or call us at ${phone}.`,
    again: 'If you would like another time',
    againOnline: 'Book a new visit online',
    event: {
      title: (visitType, clinic) => `${visitType}, ${clinic}`,
      requested: (title) => `Not confirmed yet: ${title}`,
      cancelled: (title) => `Cancelled: ${title}`,
      with: (provider) => `With ${provider}`,
      code: (code) => `Code: ${code}`,
      change: (phone) => `To change anything, use the link of this appointment or call ${phone}.`,
      reminder: (visitType, clinic) => `${visitType} at ${clinic}`,
    },
    fileName: (code) => `appointment-${code}`,
  },

  session: {
    greeting: (clinic) => `Welcome to ${clinic}. How can I help you today?`,
    emergency: {
      call911:
        'This sounds like an emergency. Please call 911 or go to the nearest emergency room now. I have told our team to follow up with you.',
      sameDay: 'That needs to be seen today.',
    },
    documentStored: 'Thank you, your document has arrived; only our team can see it.',
    backAgain: "This is the automated receptionist again; I'll take it from here.",
    answersIn: (language) => `I do not speak English yet, so I answer in this language: ${language}.`,
    fromTeam: (text) => `Our team says: ${text}`,
    stopped: "All right, I'll leave that. What would you like instead?",
    notHeard: 'Sorry, I could not make that out. Could you say it again? You can also type it.',
    noVoice: 'My voice is not working at the moment, so I will write to you.',
    tooLong: 'That message is too long for me to read. Could you tell me in a few sentences?',
    trouble: (phone) =>
      `Sorry, something went wrong on our side, and nothing was changed. Please try again, or call us at ${phone}.`,
  },

  truth: {
    nothing: {
      booked: 'I have not booked anything yet.',
      moved: 'I have not moved anything yet.',
      cancelled: 'I have not cancelled anything yet.',
    },
    visit: (visitType, date, time, provider) => `${visitType}, ${date} at ${time} with ${provider}`,
    stands: {
      booked: (visit) => `What stands in our calendar is this: ${visit}.`,
      requested: (visit) => `What stands in our calendar is a request, not confirmed yet: ${visit}.`,
      cancelled: (visit) => `This one was cancelled: ${visit}.`,
    },
  },

  gateway: {
    invalid_message: 'That message could not be read. Please send it again as text.',
    too_large: 'That message is too long. Please say it in a few sentences.',
    busy: 'Your last message is still being answered. One moment, please.',
    too_many: 'That was a lot at once. Please wait a moment and send it again.',
    idle: 'Nothing was written for a while, so the connection was closed. What was said is kept.',
    replaced: 'This conversation was opened somewhere else and goes on there.',
    ended: 'This conversation has ended. You can start a new one at any time.',
    not_authenticated: 'This connection needs a valid token.',
    token_expired: 'The token has expired. Please ask for a new one.',
    too_slow: 'The connection is too slow for what was said. Please connect again; nothing is lost.',
    draining: 'This part of our system is about to restart. Please connect again; nothing is lost.',
    full: 'All lines are taken right now. Please try again in a moment.',
    attended_elsewhere: 'This conversation is still open somewhere else. Please try again in a moment.',
    failed: 'Something went wrong on our side. Please connect again; what was said is kept.',
  },

  embed: {
    script: {
      button: 'Book a visit',
      panel: 'Front desk',
      close: 'Close the front desk',
      newTab: 'Open in a new tab',
      loading: 'Opening the front desk …',
      failed: 'The front desk could not be opened here. Please call us, or open it in a tab of its own.',
      call: 'Call',
      retry: 'Try again',
      unread: 'New message',
    },
    noCookies: {
      title: 'Please open the front desk in a new tab',
      text: 'Your browser does not let us keep your place inside this page. In a tab of its own everything works.',
    },
    demo: {
      title: 'The front desk on a website',
      nav: 'Pages',
      navItems: ['Our practice', 'Treatments', 'Contact'],
      hero: (city) => `Gentle dentistry in ${city}`,
      heroText:
        'This stands for the practice’s own website. The button in the corner came with one line of code; press it, and the front desk opens beside the page.',
      book: 'Book online',
      notice: 'A demonstration: what you book here is booked in the demo practice.',
      tryIt: 'Try it out',
      tryText: 'Each choice loads this page again with another script tag.',
      theme: 'Theme',
      themes: { auto: 'As the device', light: 'Light', dark: 'Dark' },
      position: 'Side',
      positions: { left: 'Left', right: 'Right' },
      show: 'Show',
      snippet: 'The line for your site',
      snippetText:
        'Put it before the end of the page’s body. Nothing else is loaded until somebody opens the front desk.',
      allow:
        'The practice’s system has to know the site: its address goes into the setting EMBED_ORIGINS. docs/embed.md says what a strict security policy of the site needs.',
      counted: (kind) => `The site was told: ${kind}`,
      attribute: 'Attribute',
      meaning: 'Meaning',
      attributes: [
        ['data-language', 'en or es; without it the page’s language, or the browser’s'],
        ['data-theme', 'auto, light or dark'],
        ['data-position', 'right or left'],
        ['data-label', 'other words on the button, 40 characters at most'],
        ['data-open-on', 'a CSS selector: what of the site’s own opens the front desk too'],
        ['data-button', 'none: no button, where the site has its own'],
      ],
    },
  },
};

export default en;
