import type { PracticeApi } from '../practice/practice-api.ts';
import { PracticeApiProblem } from '../practice/requests.ts';

/**
 * The same client, watched: the first time the practice answers that the conversation has ended (its visitor ended it,
 * or it was deleted), that is told. No room closes here to make it known.
 */
export function noticingEnd(api: PracticeApi, told: () => void): PracticeApi {
  const notice = (error: unknown) => {
    if (error instanceof PracticeApiProblem && error.problem.code === 'conversation_ended') told();
  };
  return new Proxy(api, {
    get(target, name) {
      const member: unknown = Reflect.get(target, name, target);
      if (typeof member !== 'function') return member;
      return (...given: unknown[]) => {
        const answer: unknown = member.apply(target, given);
        if (answer instanceof Promise) answer.catch(notice);
        return answer;
      };
    },
  });
}
