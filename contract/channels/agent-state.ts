import { z } from 'zod';

/**
 * What the receptionist is doing, public on the agent's participant. `confirmed` only after a stored booking or move;
 * a request awaiting approval or a cancellation is not `confirmed`.
 */
export const agentStateSchema = z.enum([
  'greeting',
  'booking',
  'rescheduling',
  'cancelling',
  'confirmed',
  'emergency',
  'handoff',
]);
export type AgentState = z.infer<typeof agentStateSchema>;
