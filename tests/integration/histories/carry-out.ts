import type { Practice } from '#domain/practice.ts';
import type { PracticeApp } from '#tests/factories/web-app.ts';
import { HistoryCaller, type Outcome } from './caller.ts';
import { HistoryConversation } from './conversation.ts';
import { bookFamily } from './family-step.ts';
import type { History, Step } from './plan.ts';
import { wantTogether } from './rivals-step.ts';
import { StaffDesk } from './staff-desk.ts';
import { WaitlistSteps } from './waitlist-steps.ts';

/** Carries out one history against the practice as it is at that moment. */
export async function carryOut(
  app: PracticeApp,
  history: History,
  context: { practice: Practice; nowMs: () => number },
): Promise<Outcome> {
  const caller = new HistoryCaller(app);
  const started = await app.startConversation();
  const conversation = new HistoryConversation(caller, { ...context, ...started, patient: history.patient });
  const staff = new StaffDesk(caller, context);
  const waitlist = new WaitlistSteps(conversation);
  for (const step of history.steps) {
    caller.outcome.steps += 1;
    await take(step, history, { conversation, staff, waitlist, caller });
  }
  if (history.tidy) {
    await waitlist.leaveAll();
    await conversation.giveBack();
  }
  return caller.outcome;
}

async function take(
  step: Step,
  history: History,
  {
    conversation,
    staff,
    waitlist,
    caller,
  }: { conversation: HistoryConversation; staff: StaffDesk; waitlist: WaitlistSteps; caller: HistoryCaller },
): Promise<void> {
  switch (step.do) {
    case 'look':
      return conversation.look(step.pick);
    case 'hold':
      return conversation.hold(step.pick);
    case 'release':
      return conversation.release();
    case 'book':
      return conversation.book(step.pick, step.sent);
    case 'rivals':
      return wantTogether(conversation, step);
    case 'book again':
      return conversation.bookAgain();
    case 'book otherwise':
      return conversation.bookOtherwise();
    case 'move':
      return conversation.move(step.pick, step.which);
    case 'cancel':
      return conversation.cancel(step.which);
    case 'cancel twice':
      return conversation.cancel(step.which, 2);
    case 'end':
      return conversation.end();
    case 'staff book':
      return staff.book(step.pick, step.which);
    case 'staff move':
      return staff.move(step.pick, step.which);
    case 'staff cancel':
      return staff.cancel(step.which);
    case 'staff change':
      return staff.changeState(step.which, step.action, step.stale);
    case 'block':
      return staff.block(step.pick);
    case 'unblock':
      return staff.unblock(step.which);
    case 'sweep':
      await caller.call('sweep', 'PUT', '/workers/histories', {
        as: 'worker',
        body: { status: 'ready', startedAt: new Date(0).toISOString(), activeConversations: 1 },
      });
      return;
    case 'family':
      return bookFamily(conversation, history.patient, step);
    case 'join waitlist':
      return waitlist.join(step.pick, step.which, step.earlier);
    case 'accept offer':
      return waitlist.accept(step.which);
    case 'decline offer':
      return waitlist.decline(step.which);
    case 'leave waitlist':
      return waitlist.leave(step.which);
  }
}
