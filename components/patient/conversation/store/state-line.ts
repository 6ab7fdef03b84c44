import type { ConversationState } from './state.ts';

/** What the receptionist is doing, in the patient's terms; the words are the dictionary's. */
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
  | 'confirmed'
  | 'emergency'
  | 'handoff'
  | 'staffHere'
  | 'staffWriting';

/** Derived from the connection, the agent's public state and what it does right now. */
export function stateLine(state: ConversationState): StateLine {
  const { phase, slow, agentState, draft, chosenOpening, typing } = state;
  const activity = state.items.at(-1)?.status === 'streaming' || typing ? 'speaking' : state.activity;
  if (phase === 'stopped') return 'away';
  if (phase === 'connecting' || phase === 'waiting') return slow ? 'slow' : phase;
  if (phase !== 'ready') return phase;
  if (state.answeredBy === 'staff') return typing ? 'staffWriting' : 'staffHere';
  if (agentState === 'emergency' || agentState === 'handoff') return agentState;
  if (slow) return 'slow';
  const listens = activity === 'listening' || activity === 'idle';
  if (listens && chosenOpening === null) return agentState === 'confirmed' ? 'confirmed' : 'yourTurn';
  if (agentState === 'greeting') return activity === 'thinking' ? 'reading' : 'greeting';
  if (agentState === 'confirmed') return 'writingDown';
  if (activity === 'speaking') return 'answering';
  if (chosenOpening !== null || draft?.startsAt) return 'writingDown';
  return draft?.visitType ? 'lookingForTimes' : 'reading';
}
