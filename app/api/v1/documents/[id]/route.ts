import { route } from '#server/http/handler.ts';
import { uuidParams } from '#server/http/params.ts';
import { readDocument } from '#server/patient-documents/read.ts';
import { removeDocument } from '#server/patient-documents/remove.ts';

export const GET = route({ auth: ['staff'], params: uuidParams }, ({ principal, params }) =>
  readDocument(principal, params.id),
);

export const DELETE = route({ auth: ['staff'], params: uuidParams }, ({ principal, params }) =>
  removeDocument(principal, params.id),
);
