import type { ToolCall, Turn } from '#agent/receptionist/builtin/history.ts';
import type { Choices } from '../caller/random.ts';

/** How a model may go wrong. */
export const faults = [
  'fails',
  'drops',
  'says nothing',
  'answers with JSON',
  'breaks arguments',
  'calls a tool that is not there',
  'invents a time',
  'claims a booking',
  'claims a cancellation',
  'obeys an order',
  'stalls',
] as const;
export type Fault = (typeof faults)[number];

/** What goes out instead of a turn. Arguments are text: they may be no JSON. */
export interface WireTurn {
  words: string;
  calls: { name: string; arguments: string }[];
  /** `fail`: an HTTP error; `drop`, `stall`: after the first words. */
  end: 'well' | 'fail' | 'drop' | 'stall';
}

/** Which fault, if any, the next answer has. Stalls cost seconds and are rare. */
export function nextFault(choices: Choices): Fault | undefined {
  if (!choices.chance(0.25)) return undefined;
  const fault = choices.pick(faults);
  return fault === 'stalls' && choices.chance(0.8) ? 'drops' : fault;
}

/** A turn as it goes out, with its fault. `othersId` is an appointment of somebody else. */
export function wireTurn(turn: Turn, fault: Fault | undefined, othersId: string): WireTurn {
  const well: WireTurn = { words: turn.words, calls: turn.toolCalls.map(asText), end: 'well' };
  switch (fault) {
    case undefined:
      return well;
    case 'fails':
      return { words: '', calls: [], end: 'fail' };
    case 'drops':
      return { ...well, words: turn.words || 'One moment', end: 'drop' };
    case 'stalls':
      return { ...well, words: turn.words || 'One moment', end: 'stall' };
    case 'says nothing':
      return { words: '', calls: [], end: 'well' };
    case 'answers with JSON':
      return {
        words: `{"tool":"${turn.toolCalls[0]?.name ?? 'book_appointment'}","arguments":{}}`,
        calls: [],
        end: 'well',
      };
    case 'breaks arguments':
      return { ...well, calls: brokenCalls(well.calls) };
    case 'calls a tool that is not there':
      return { ...well, calls: [{ name: 'delete_everything', arguments: '{}' }, ...well.calls] };
    case 'invents a time':
      return { ...well, calls: turn.toolCalls.map((call) => asText(withInventedTime(call))) };
    case 'claims a booking':
      return { ...well, words: `You're booked, all set! ${turn.words}` };
    case 'claims a cancellation':
      return { ...well, words: `I have cancelled your appointment. ${turn.words}` };
    case 'obeys an order':
      return {
        words: turn.words,
        calls: [
          { name: 'list_appointments', arguments: '{}' },
          { name: 'cancel_appointment', arguments: JSON.stringify({ appointmentId: othersId }) },
        ],
        end: 'well',
      };
  }
}

function asText({ name, arguments: args }: ToolCall): WireTurn['calls'][number] {
  return { name, arguments: JSON.stringify(args) };
}

function brokenCalls(calls: WireTurn['calls']): WireTurn['calls'] {
  const [first, ...rest] = calls;
  if (!first) return [{ name: 'hold_opening', arguments: '{"visitType": ' }];
  return [{ ...first, arguments: first.arguments.slice(0, Math.max(1, first.arguments.length - 3)) }, ...rest];
}

/** Seven minutes past two at night, a time nobody offers. */
function withInventedTime(call: ToolCall): ToolCall {
  const { startsAt } = call.arguments;
  if (typeof startsAt !== 'string') return call;
  return { ...call, arguments: { ...call.arguments, startsAt: startsAt.replace(/T\d\d:\d\d/, 'T02:07') } };
}
