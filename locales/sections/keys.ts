/**
 * What sentences are chosen by. What the contract names too stands there for itself, since words know no contract; where it
 * grows, the look-up in a pack no longer compiles until the sentence is there.
 */

/** What the receptionist is at, as the conversation knows it. */
export type AgentState = 'greeting' | 'booking' | 'rescheduling' | 'cancelling' | 'confirmed' | 'emergency' | 'handoff';

/** What the receptionist is doing, in the patient's terms: the one line that says how a conversation stands. */
export type StateLine =
  | 'connecting'
  | 'waiting'
  | 'slow'
  | 'reconnecting'
  | 'resuming'
  | 'away'
  | 'ended'
  | 'greeting'
  | 'reading'
  | 'lookingForTimes'
  | 'writingDown'
  | 'answering'
  | 'yourTurn'
  | 'listening'
  | 'hearing'
  | 'stopping'
  | 'ending'
  | 'confirmed'
  | 'emergency'
  | 'handoff'
  | 'staffHere'
  | 'staffWriting';

/**
 * Why a conversation cannot go on just now. `denied` and `rate_limited`: the practice's system said no; `unreachable`: it
 * did not answer; `room_unreachable`: it answered, the conversation's server did not; `away`: no receptionist came;
 * `silent`: one is here and says nothing; `elsewhere`: the conversation was taken up in another tab.
 */
export type ProblemKind =
  | 'offline'
  | 'denied'
  | 'rate_limited'
  | 'unreachable'
  | 'room_unreachable'
  | 'away'
  | 'silent'
  | 'elsewhere';

/** How far a document is on its way, but for a refusal, which has words of its own. */
export type SendingStatus = 'sending' | 'checking' | 'stored' | 'interrupted' | 'cancelled';

/** Why a document was not taken. */
export type DocumentRefusal =
  | 'too_large'
  | 'wrong_type'
  | 'empty'
  | 'cut_off'
  | 'cancelled'
  | 'too_many'
  | 'not_stored';

/** Why the text gateway complains or closes. */
export type GatewayErrorCode =
  | 'invalid_message'
  | 'too_large'
  | 'busy'
  | 'too_many'
  | 'idle'
  | 'replaced'
  | 'ended'
  | 'not_authenticated'
  | 'token_expired'
  | 'too_slow'
  | 'draining'
  | 'full'
  | 'attended_elsewhere'
  | 'failed';
