import type { Opening } from '#contract/http/availability.ts';
import type { Asked } from '../frame/asked.ts';
import type { Frame } from '../frame/frame.ts';
import type { ToolCall } from '../history.ts';

/**
 * What comes next: a tool to call, or something to ask or offer. `frame` is the frame as the step leaves it, where the
 * step changes it.
 */
export type Step =
  | { readonly do: 'call'; readonly call: ToolCall; readonly frame: Frame }
  | { readonly do: 'ask'; readonly ask: Asked; readonly frame?: Frame }
  | {
      readonly do: 'offer';
      readonly openings: readonly Opening[];
      readonly why: string | undefined;
      readonly frame?: Frame;
    }
  | { readonly do: 'nothingFound'; readonly frame?: Frame }
  | { readonly do: 'rest'; readonly frame?: Frame };

/** A step that calls a tool. */
export function callStep(name: string, args: Readonly<Record<string, unknown>>, frame: Frame): Step {
  return { do: 'call', call: { name, arguments: args }, frame };
}
