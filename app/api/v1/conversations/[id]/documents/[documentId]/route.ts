import { maxPatientDocumentBytes, patientDocumentMimeTypes } from '#contract/channels/patient-document.ts';
import { headers } from '#contract/http/headers.ts';
import { ownConversation } from '#server/conversations/own.ts';
import { route } from '#server/http/handler.ts';
import { conversationDocumentParams } from '#server/http/params.ts';
import { decodedName } from '#server/patient-documents/safe-name.ts';
import { storeDocument } from '#server/patient-documents/store.ts';

export const PUT = route(
  {
    auth: ['agent'],
    params: conversationDocumentParams,
    mediaTypes: patientDocumentMimeTypes,
    maxBodyBytes: maxPatientDocumentBytes,
  },
  async ({ principal, params, request, readBody }) => {
    const agent = ownConversation(principal, params.id);
    const name = decodedName(request.headers.get(headers.documentName) ?? '');
    return storeDocument(agent, { id: params.documentId, name, sent: await readBody() });
  },
);
