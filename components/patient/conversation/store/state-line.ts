import type { StateLine } from '#locales/sections/keys.ts';
import type { ConversationState } from './state.ts';

/** Derived from the connection, the agent's public state and what it does right now. */
export function stateLine(state: ConversationState): StateLine {
  const { phase, slow, agentState, draft, chosenOpening, typing } = state;
  const last = state.items.at(-1);
  const streams = last?.status === 'streaming';
  const activity = (streams && last.role !== 'patient') || typing ? 'speaking' : state.activity;
  if (state.ending === 'asked') return 'ending';
  if (phase === 'stopped') return 'away';
  if (phase === 'connecting' || phase === 'waiting') return slow ? 'slow' : phase;
  if (phase !== 'ready') return phase;
  if (state.answeredBy === 'staff') return typing ? 'staffWriting' : 'staffHere';
  if (agentState === 'emergency' || agentState === 'handoff') return agentState;
  if (state.stopping) return 'stopping';
  if (slow) return 'slow';
  if (streams && last.role === 'patient') return 'hearing';
  const listens = activity === 'listening' || activity === 'idle';
  if (listens && chosenOpening === null) {
    if (agentState === 'confirmed') return 'confirmed';
    return state.voice.microphone === 'on' ? 'listening' : 'yourTurn';
  }
  if (agentState === 'greeting') return activity === 'thinking' ? 'reading' : 'greeting';
  if (agentState === 'confirmed') return 'writingDown';
  if (activity === 'speaking') return 'answering';
  if (chosenOpening !== null || draft?.startsAt) return 'writingDown';
  return draft?.visitType ? 'lookingForTimes' : 'reading';
}
