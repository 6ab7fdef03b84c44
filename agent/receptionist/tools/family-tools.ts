import type {
  BookFamilyArguments,
  BookFamilyResult,
  FindFamilyOpeningsArguments,
  FindFamilyOpeningsResult,
} from '../tool-contract/family.ts';
import { type ToolFailedResult, toolNames } from '../tool-contract/names.ts';
import { next } from './next-steps.ts';
import { isProblem, type ToolDesk, withoutNulls } from './tool-desk.ts';

/** Several patients of one family, all or none. */
export class FamilyTools {
  readonly #desk: ToolDesk;

  constructor(desk: ToolDesk) {
    this.#desk = desk;
  }

  async findOpenings(query: FindFamilyOpeningsArguments): Promise<FindFamilyOpeningsResult | ToolFailedResult> {
    return this.#desk.guarded(toolNames.findFamilyOpenings, async () => {
      const { members, ...wishes } = withoutNulls(query);
      const answer = await this.#desk.context.api.findFamilyAvailability({
        ...wishes,
        members: members.map((member) => withoutNulls(member)),
        limit: 6,
      });
      const options = answer.options.map(({ openings }) => openings);
      return {
        options,
        reason: answer.reason,
        nearest: answer.nearest.map(({ openings }) => openings),
        next: options.length > 0 ? next.offerFamily : next.nothingFree,
      };
    });
  }

  async book(wanted: BookFamilyArguments): Promise<BookFamilyResult | ToolFailedResult> {
    return this.#desk.guarded(toolNames.bookFamily, async () => {
      const { api, locale } = this.#desk.context;
      try {
        const family = await api.bookFamily(
          { members: wanted.visits, locale: locale() },
          this.#desk.keyFor('family', wanted),
        );
        for (const stored of family.appointments) await this.#desk.confirm(stored);
        return {
          outcome: 'stored',
          visits: family.appointments.map(({ details }) => ({
            kind: details.kind,
            code: details.code,
            first: details.patient.split(' ')[0] ?? details.patient,
            visitType: details.visitType,
            provider: details.provider,
            date: details.date,
            time: details.time,
          })),
          instructions: [...new Set(family.appointments.map(({ details }) => details.instructions))].join(' '),
          next: next.familyBooked,
        };
      } catch (error) {
        if (isProblem(error, 'slot_taken')) {
          const alternatives = (error.problem.familyAlternatives ?? []).map(({ openings }) => openings);
          return { outcome: 'slot_taken', alternatives, next: next.taken };
        }
        const refusal = this.#desk.refusal(error);
        if (refusal.outcome === 'slot_taken') throw error;
        return refusal;
      }
    });
  }
}
