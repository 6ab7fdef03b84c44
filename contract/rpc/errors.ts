/**
 * Error codes of our RPC methods, beside LiveKit's own (1400 unsupported method, 1502 response time-out …). The
 * message of an `RpcError` is the code's name; it never holds patient data.
 */
export const rpcErrorCodes = {
  /** The payload is not what the contract says. */
  invalid_payload: 4000,
  /** Not open to this caller. */
  not_allowed: 4030,
  /** There is nothing it could be done to. */
  nothing_there: 4040,
  /** Somebody else of the staff speaks with the patient. */
  taken_by_other: 4090,
  /** Nobody has taken over, so nothing can be handed back. */
  not_taken_over: 4091,
  too_many: 4290,
  failed: 5000,
} as const;
export type RpcErrorName = keyof typeof rpcErrorCodes;

/** LiveKit's limit for a request or an answer, in bytes of UTF-8. */
export const maxRpcPayloadBytes = 15 * 1024;
