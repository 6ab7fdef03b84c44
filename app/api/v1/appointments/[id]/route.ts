import { readAppointment } from '#server/appointments/read.ts';
import { route } from '#server/http/handler.ts';
import { uuidParams } from '#server/http/params.ts';

export const GET = route({ auth: ['agent', 'visitor', 'staff'], params: uuidParams }, ({ principal, params }) =>
  readAppointment(principal, params.id),
);
