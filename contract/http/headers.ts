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
  /** `1` from a page in a frame: a cookie set in answer has to be one that browsers keep there. */
  framed: 'openwide-framed',
} as const;

/** The visitor's cookie: the secret of their conversation, readable by the server alone. */
export const conversationCookie = 'openwide_conversation';
/** The same in a frame on another site: browsers keep one for each site. */
export const framedConversationCookie = 'openwide_framed_conversation';
