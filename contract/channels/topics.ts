/** Names of everything that crosses the room. Versions travel inside the messages (`v`). */
export const topics = {
  /** Text stream, agent to patient: the confirmation's words as they come. */
  bookingConfirmation: 'booking-confirmation',
  /** Byte stream, agent to patient: one JSON document of the appointment. */
  appointmentDetails: 'appointment-details',
  /** Text stream, agent to patient: what the receptionist has understood so far, and the times on offer (JSON). */
  visitDraft: 'visit-draft',
  /** Byte stream, patient to agent: a photo or scan, such as an insurance card. */
  patientDocument: 'patient-document',
  /** Text stream, agent to patient: what became of a document (JSON). */
  documentStatus: 'document-status',
  /** Lossy data packet, either way: somebody is writing (JSON). */
  typing: 'typing',
  /** The framework's chat input and streamed words. */
  chat: 'lk.chat',
  transcription: 'lk.transcription',
} as const;

/** Participant attributes the agent sets. Attributes are public: never a name, a reason or an id of a patient. */
export const attributes = { agentState: 'agent_state' } as const;

/**
 * Stream attribute of a patient's chat message: the sender's own id of it. A message that comes twice under one id (the
 * page sends again what stays unanswered) is answered once, and stored under that id. Clients may leave it out.
 */
export const chatMessageIdAttribute = 'message_id';
export const chatMessageIdPattern = /^[\w-]{8,64}$/;

/**
 * Stream attribute of a chat message from the agent to the patient: whose words these are. Only `staff` is sent: a
 * person of the practice who has taken over. `message_id` on it is the id under which the transcript stores it.
 */
export const chatRoleAttribute = 'openwide.role';

/** The name the worker registers under; tokens ask LiveKit to dispatch it. */
export const defaultAgentName = 'openwide-receptionist';

/** Longest patient message that is read, in characters. */
export const maxMessageCharacters = 4000;
