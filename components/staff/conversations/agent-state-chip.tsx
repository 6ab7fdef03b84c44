import { Chip } from '#components/ui/chip.tsx';
import type { Tone } from '#components/ui/tone.ts';
import type { AgentState } from '#contract/channels/agent-state.ts';
import { words } from '../words/en.ts';

const tones: Record<AgentState, Tone> = {
  greeting: 'neutral',
  booking: 'brand',
  rescheduling: 'brand',
  cancelling: 'brand',
  confirmed: 'good',
  emergency: 'alarm',
  handoff: 'warn',
};

export interface AgentStateChipProps {
  state: AgentState;
  ended?: boolean;
}

/** What the receptionist is doing in a conversation, or that it has ended. */
export function AgentStateChip({ state, ended = false }: AgentStateChipProps) {
  const label = words.conversations.agentState(state);
  if (ended)
    return <Chip>{state === 'greeting' ? words.conversations.ended : `${words.conversations.ended} · ${label}`}</Chip>;
  return (
    <Chip tone={tones[state]} dot={state === 'emergency' || state === 'handoff'}>
      {label}
    </Chip>
  );
}
