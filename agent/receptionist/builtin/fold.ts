import { languageOf } from '#domain/clinic-time.ts';
import type { Practice } from '#domain/practice.ts';
import { toolNames } from '../tool-contract/names.ts';
import { type Decision, decide } from './decide.ts';
import { emptyFrame } from './frame/empty-frame.ts';
import type { Frame } from './frame/frame.ts';
import { hear } from './hear/hear.ts';
import type { HistoryItem } from './history.ts';
import { learn, learnNotes } from './learn/learn.ts';
import { takeOver } from './learn/take-over.ts';
import type { Language } from './understand/lexicon.ts';

type Call = Extract<HistoryItem, { type: 'call' }>;

/** A conversation replayed up to some item. */
export interface Folded {
  readonly frame: Frame;
  /** What would be done at this point; what was done is compared with it. */
  readonly next: Decision | null;
  readonly calls: ReadonlyMap<string, Call>;
  readonly start: Language;
  /** What a red flag is read beside: the caller's last messages, and the words their next one answers. */
  readonly said: { readonly before: readonly string[]; readonly asked: string };
}

/** So many earlier messages are kept for it. */
const messagesKept = 3;

/** The state before the first item. `locale` is BCP 47; another language than Spanish begins in English. */
export function foldStart(locale: string): Folded {
  const start: Language = languageOf(locale) === 'es' ? 'es' : 'en';
  return { frame: emptyFrame(start), next: null, calls: new Map(), start, said: { before: [], asked: '' } };
}

/** The state after one more item. Pure: the same items in the same order give the same state. */
export function foldItem(state: Folded, item: HistoryItem, practice: Practice): Folded {
  switch (item.type) {
    case 'caller': {
      const frame = hear(state.frame, item, practice, state.said);
      const said = { before: [...state.said.before, item.text].slice(-messagesKept), asked: '' };
      return { ...state, frame, next: decide(frame, practice, state.start), said };
    }
    case 'receptionist': {
      const said = { ...state.said, asked: `${state.said.asked} ${item.text}`.trim() };
      return { ...state, frame: spoke(state, item, practice), next: null, said };
    }
    case 'call':
      return called(state, item, practice);
    case 'output': {
      const call = state.calls.get(item.callId);
      if ((call?.name ?? item.name) === toolNames.noteDetails) return state;
      const frame = learn(state.frame, call, item, practice);
      return { ...state, frame, next: decide(frame, practice, state.start) };
    }
  }
}

/** Own words lead on to the frame that was decided with them; other words are read. */
function spoke(state: Folded, item: Extract<HistoryItem, { type: 'receptionist' }>, practice: Practice): Frame {
  const meant = state.next ? squeezed(state.next.turn.words) : '';
  const said = squeezed(item.text);
  if (
    state.next &&
    meant.length > 0 &&
    (said === meant || (item.interrupted === true && said.length > 0 && meant.startsWith(said)))
  ) {
    return state.next.frame;
  }
  if (said.length === 0) return state.frame;
  if (state.frame.heard === 0) return state.frame;
  return takeOver(state.frame, item.text, practice);
}

function called(state: Folded, item: Call, practice: Practice): Folded {
  const calls = new Map(state.calls).set(item.callId, item);
  const meant = state.next?.turn.toolCalls.some(
    (c) => c.name === item.name && JSON.stringify(c.arguments) === item.arguments,
  );
  if (item.name === toolNames.noteDetails) {
    if (meant && state.next) return { ...state, calls, frame: { ...state.frame, noted: state.next.frame.noted } };
    const frame = learnNotes(state.frame, item);
    // Another model's note tells more than was understood: what would be done is decided anew.
    return { ...state, calls, frame, next: state.next && decide(frame, practice, state.start) };
  }
  return { ...state, calls, frame: meant && state.next ? state.next.frame : state.frame };
}

function squeezed(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}
