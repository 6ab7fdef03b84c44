import { route } from '#server/http/handler.ts';
import { conversationParams } from '#server/http/params.ts';
import { listDocuments } from '#server/patient-documents/list.ts';

export const GET = route({ auth: ['staff'], params: conversationParams }, ({ principal, params }) =>
  listDocuments(principal, params.id),
);
