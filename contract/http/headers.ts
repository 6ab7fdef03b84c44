/** Request headers of the API beside the standard ones. */
export const headers = {
  /** The agent always names its conversation. */
  conversation: 'openwide-conversation',
  /** Which receptionist of the conversation speaks; an earlier one is refused as `superseded`. */
  attendance: 'openwide-attendance',
  idempotencyKey: 'idempotency-key',
  /** What a patient calls a document, percent-encoded UTF-8; not in the address, since addresses are logged. */
  documentName: 'openwide-document-name',
  requestId: 'x-request-id',
} as const;

/** The visitor's cookie: the secret of their conversation, readable by the server alone. */
export const conversationCookie = 'openwide_conversation';
