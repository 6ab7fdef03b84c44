import { expect, it, vi } from 'vitest';
import type { PracticeClient } from '#agent/practice/practice-api.ts';
import { PracticeTools } from '#agent/receptionist/tools/practice-tools.ts';
import { type ToolContext, ToolDesk } from '#agent/receptionist/tools/tool-desk.ts';
import { demoPractice } from '#tests/factories/practice.ts';

function desk() {
  const createFollowUp = vi.fn<PracticeClient['createFollowUp']>(async () => ({ id: crypto.randomUUID() }));
  const context = {
    api: { createFollowUp },
    face: { setState: () => {} },
    practice: demoPractice(),
    conversationId: 'conv_test',
  } as unknown as ToolContext;
  const made = new ToolDesk(context);
  return { desk: made, tools: new PracticeTools(made), createFollowUp };
}

it('names the red flag of an emergency from the caller’s own words', async () => {
  const { desk: made, tools, createFollowUp } = desk();
  made.beginTurn('My jaw is swollen and it is getting hard to breathe');
  await tools.leaveFollowUp({ kind: 'emergency' });
  const version = demoPractice().emergency.protocolVersion;
  expect(createFollowUp.mock.calls[0]?.[0].triage).toEqual({ flag: 'trouble breathing', protocolVersion: version });
});

it('names none that the caller has not raised, whatever a model says', async () => {
  const { desk: made, tools, createFollowUp } = desk();
  made.beginTurn('I would like a cleaning');
  await tools.leaveFollowUp({ kind: 'emergency', note: 'trouble breathing' });
  expect(createFollowUp.mock.calls[0]?.[0].triage).toBeUndefined();
});
