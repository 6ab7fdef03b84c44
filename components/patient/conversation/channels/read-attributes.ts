import { agentStateSchema } from '#contract/channels/agent-state.ts';
import { attributes as attributeNames } from '#contract/channels/topics.ts';
import type { Dispatch } from '../store/events.ts';
import type { Activity } from '../store/state.ts';

const activityAttribute = 'lk.agent.state';
const activities: readonly Activity[] = ['initializing', 'idle', 'listening', 'thinking', 'speaking'];

/** The agent's public attributes; those of others and unknown values are left alone. */
export function readAgentAttributes(attributes: Readonly<Record<string, string>>, dispatch: Dispatch): void {
  const stated = attributes[attributeNames.agentState];
  if (stated !== undefined) {
    const parsed = agentStateSchema.safeParse(stated);
    dispatch(
      parsed.success
        ? { type: 'agent_state', agentState: parsed.data }
        : { type: 'dropped', channel: attributeNames.agentState, outcome: 'malformed' },
    );
  }
  const activity = activities.find((known) => known === attributes[activityAttribute]);
  if (activity) dispatch({ type: 'activity', activity });
}

/** Whether the agent has come past its start and listens to what is written. */
export function takesMessages(attributes: Readonly<Record<string, string>>): boolean {
  const activity = attributes[activityAttribute];
  return activity !== undefined && activity !== 'initializing';
}
