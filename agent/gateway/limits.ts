import { gatewayIdleMs, gatewayReturnMs } from '#contract/gateway/messages.ts';

/** Bounds of the gateway; tests set smaller ones. */
export interface GatewayLimits {
  /** A connection that sends nothing for so long is closed. */
  idleMs: number;
  /** How long a conversation waits for a lost connection to come back. */
  returnMs: number;
  /** How often a connection is asked whether it lives; one that has not answered by the next time is dropped. */
  pingMs: number;
  /** Bytes on their way to one receiver: above `pauseBytes` words wait for it, above `maxBytes` it is cut off. */
  pauseBytes: number;
  maxBytes: number;
  /** Messages a connection may send at once, and how many more each second. A service leads many in a hurry. */
  burst: { patient: number; service: number };
  perSecond: { patient: number; service: number };
  /** Connections whose token is being looked at. */
  admissionsAtOnce: number;
}

export const usualLimits: GatewayLimits = {
  idleMs: gatewayIdleMs,
  returnMs: gatewayReturnMs,
  pingMs: 20_000,
  pauseBytes: 64 * 1024,
  maxBytes: 1024 * 1024,
  burst: { patient: 20, service: 200 },
  perSecond: { patient: 1, service: 50 },
  admissionsAtOnce: 64,
};

/** Frames over this size are not even read: the connection is closed with 1009. */
export const maxFrameBytes = 64 * 1024;
