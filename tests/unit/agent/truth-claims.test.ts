import { describe, expect, it } from 'vitest';
import { claimIn } from '#agent/receptionist/truth/claims.ts';

describe('a claim of success', () => {
  it.each([
    ["You're booked for Tuesday, December 1 at 10:00 AM.", 'booked'],
    ["You're all set!", 'booked'],
    ["I've booked you in with Dr. Patel.", 'booked'],
    ['I have scheduled your cleaning for Monday.', 'booked'],
    ['Your appointment is confirmed.', 'booked'],
    ['Your appointment with Dr. Chen has been scheduled.', 'booked'],
    ['Great, it is booked.', 'booked'],
    ['Done! See you Tuesday.', 'booked'],
    ['We look forward to seeing you on Tuesday.', 'booked'],
    ["Okay, I've got you down for 3 pm.", 'booked'],
    ['**Booking confirmed** for Friday.', 'booked'],
    ["I went ahead and reserved 10 o'clock for you.", 'booked'],
    ["You're booked; if you can't make it, please call us.", 'booked'],
    ["I'll send the details, and you're booked for Friday.", 'booked'],
    ['Su cita está confirmada para el martes.', 'booked'],
    ['Listo, le esperamos el lunes a las 10.', 'booked'],
    ['He reservado su cita con la Dra. Patel.', 'booked'],
    ['Ya quedó agendada.', 'booked'],
    ["I've moved your cleaning to Thursday.", 'moved'],
    ['Your appointment has been rescheduled to December 3.', 'moved'],
    ['Su cita ha sido cambiada al jueves.', 'moved'],
    ["I've cancelled it for you.", 'cancelled'],
    ['Your visit is now canceled.', 'cancelled'],
    ['Su cita ha sido cancelada.', 'cancelled'],
    ['Cancelé su cita.', 'cancelled'],
  ] as const)('is heard in "%s"', (sentence, kind) => {
    expect(claimIn(sentence)?.kind).toBe(kind);
  });

  it.each([
    'Shall I book Tuesday at 10 for you?',
    "I'll book that for you now.",
    'I can book you on Tuesday.',
    'Nothing is booked yet.',
    "I haven't booked anything.",
    'It is not confirmed until the practice approves it.',
    'Once it is booked you will get a confirmation.',
    'Dr. Chen is fully booked on Friday.',
    'That time is already booked, I am afraid.',
    'Would you like it to be cancelled?',
    'If you cancel less than 24 hours before, a fee may be charged.',
    'You can cancel or reschedule by the link.',
    'Your request is with the practice.',
    'Is your appointment confirmed?',
    'We are open Monday to Thursday.',
    'I would be glad to help you schedule a visit.',
    'Todavía no está confirmada.',
    '¿Quiere que la reserve?',
    'Puedo reservar el martes a las 10.',
    'Voy a cancelar su cita.',
    'No he reservado nada.',
    'That day is fully booked.',
    'I can have you booked and confirmed in a minute.',
    'Before I book it, please tell me your name.',
  ])('is not heard in "%s"', (sentence) => {
    expect(claimIn(sentence)).toBeNull();
  });
});
