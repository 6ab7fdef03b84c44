/** What a model does with each result. The built-in receptionist knows by itself; the sentences are for the others. */
export const next = {
  offer: 'Offer two or three of these, with day, date, time and provider. They are also on the page as buttons.',
  nothingFree: 'Say why nothing fits, in plain words, and offer the nearest times if there are any.',
  readBack: 'Read back day, date, time, provider, name and phone, and ask for a yes. Book only after the yes.',
  booked:
    'Say that it is booked, with day, date, time and provider, and what to bring. The written confirmation is on its way.',
  requested: 'Say that the request is with the practice, that the time is kept, and that it is not confirmed yet.',
  moved: 'Say that it is moved, with the new day, date, time and provider, and that the old time is released.',
  cancelled: 'Say that it is cancelled and that the time is released. Offer to find another time.',
  taken: 'Say honestly that the time has just been taken, and offer the alternatives.',
  notBookable: 'Say that this time cannot be booked and look for others.',
  notAllowed: 'Say that this can no longer be changed here, and offer to pass it to the team.',
  notFound: 'Say that you cannot find that among their appointments. Do not say more.',
  invalid: 'Ask again, kindly, for what is not right.',
  sent: 'Say that the details are on the page again.',
  nothingToSend: 'Say that nothing has been booked in this conversation yet.',
  left: 'Say that somebody of the practice will take care of it.',
  codeSent:
    'Say: if that matches our records, a code is on its way to the phone or e-mail on file. Ask for the code. Never say whether there is a record.',
  verified: 'Go on with what they wanted. You may now speak about these appointments.',
  oneAppointmentOnly: 'The code opens this one appointment alone; for others offer a one-time code.',
  notVerified:
    'Say that this does not match, without saying what was wrong or whether there is a record. Ask to try again or offer a one-time code.',
  locked:
    'Say that you cannot check this here, and that somebody of the practice will call. Do not let them try again.',
  proveFirst:
    'Ask for name and birth date, and for the code of the appointment or a one-time code. Say nothing about appointments before.',
  chooseAppointment: 'If there are several, ask which one they mean.',
  joined: 'Say that they are on the waitlist and will hear from us when an earlier time opens up. Promise no time.',
  offerExpired: 'Say that the time is no longer kept for them and that they stay on the waitlist.',
  offerDeclined: 'Say that they stay on the waitlist.',
  offerFamily: 'Offer one or two of these options, with day, date, and each one’s time and provider.',
  familyBooked: 'Say that all visits are booked, with each one’s name, time and provider.',
  lookedUp: 'Answer from these texts alone, in a sentence or two.',
  nothingKnown: 'Say that you do not know, and offer to pass the question to the team.',
  insurance: 'Say this and the note. Never say what the plan will pay.',
  ending: 'Say goodbye in one short sentence.',
  failed:
    'Say that the calendar cannot be reached at the moment, that nothing was changed, and offer to try again or to call.',
} as const;
