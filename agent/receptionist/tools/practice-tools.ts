import type { Practice } from '#domain/practice.ts';
import { type ToolFailedResult, toolNames } from '../tool-contract/names.ts';
import type {
  CheckInsuranceResult,
  EndConversationResult,
  LeaveFollowUpArguments,
  LeaveFollowUpResult,
  LookUpResult,
} from '../tool-contract/practice.ts';
import { next } from './next-steps.ts';
import { practiceIndexOf } from './practice-index.ts';
import type { ToolDesk } from './tool-desk.ts';

/** What the practice knows, and its people. */
export class PracticeTools {
  readonly #desk: ToolDesk;

  constructor(desk: ToolDesk) {
    this.#desk = desk;
  }

  lookUp(question: string): LookUpResult {
    const found = practiceIndexOf(this.#desk.practice).find(question);
    return { found, next: found.length > 0 ? next.lookedUp : next.nothingKnown };
  }

  checkInsurance(plan: string): CheckInsuranceResult {
    const { insurance } = this.#desk.practice;
    return { ...planStanding(insurance, plan), note: insurance.note, next: next.insurance };
  }

  async leaveFollowUp(wanted: LeaveFollowUpArguments): Promise<LeaveFollowUpResult | ToolFailedResult> {
    return this.#desk.guarded(toolNames.leaveFollowUp, async () => {
      const { api, face } = this.#desk.context;
      await api.createFollowUp(
        {
          kind: wanted.kind,
          contactFirst: wanted.first ?? undefined,
          contactLast: wanted.last ?? undefined,
          contactPhone: wanted.phone ?? undefined,
          note: wanted.note ?? undefined,
          triage: wanted.kind === 'emergency' ? this.#desk.redFlag() : undefined,
        },
        this.#desk.keyFor('follow-up', wanted),
      );
      face.setState(wanted.kind === 'emergency' ? 'emergency' : 'handoff');
      return { outcome: 'left', next: next.left };
    });
  }

  endConversation(): EndConversationResult {
    this.#desk.context.onEnd?.();
    return { outcome: 'ending', next: next.ending };
  }
}

/** How a plan stands with the practice: by its name, whatever words stand around it ("Delta Dental PPO"). */
function planStanding(insurance: Practice['insurance'], plan: string) {
  const asked = plain(plan);
  const names = (plans: readonly string[]) =>
    plans.find(
      (name) => ` ${asked} `.includes(` ${plain(name)} `) || (asked.length > 3 && plain(name).includes(asked)),
    );
  const refused = names(insurance.notAccepted);
  if (refused) return { outcome: 'not_accepted' as const, plan: refused };
  const accepted = names(insurance.accepted);
  return accepted ? { outcome: 'accepted' as const, plan: accepted } : { outcome: 'unknown' as const, plan };
}

function plain(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim();
}
