import { z } from 'zod';
import { appointmentDocument, documentNames } from '#server/appointments/documents.ts';
import { route } from '#server/http/handler.ts';

const params = z.object({ token: z.string(), document: z.enum(documentNames) });

export const GET = route({ auth: ['public'], params }, ({ params: { token, document } }) =>
  appointmentDocument(token, document),
);
