import type { Frame } from '../frame/frame.ts';
import type { FollowUp } from '../frame/parts.ts';
import type { Heard } from '../understand/heard.ts';
import { namesWhen } from '../understand/when.ts';

/** Words that can mean nothing but a wish for a person. */
const plainly =
  /\b(?:(?:real|actual|live) (?:person|human)|(?:speak|talk|chat) (?:to|with) (?:a|an|some|the)|persona (?:real|de verdad)|hablar con)\b/;

/** "I need an appointment with the dentist", "could I talk to somebody on Tuesday at 11": a visit, no call. */
function wantsPerson(heard: Heard, wantsChange: boolean): boolean {
  const real = /\b(?:real|actual|live|human|person|humano|persona)\b/.test(heard.plain);
  if (namesWhen(heard.when) && heard.visit.codes.length > 0 && !real) return false;
  return (!wantsChange && !heard.wishes.book) || plainly.test(heard.plain) || real;
}

/** What only people of the practice can do; they are told. */
export function forStaff(frame: Frame, heard: Heard): Partial<Frame> | undefined {
  const { wishes } = heard;
  const note = heard.text.slice(0, 900);
  const leave = (kind: FollowUp['kind'], offered = false, about?: FollowUp['about']): Partial<Frame> => ({
    followUp: { kind, note, offered, ...(about ? { about } : {}) },
  });
  const wantsChange = wishes.reschedule || wishes.cancel || wishes.waitlist || wishes.lookUp !== null;
  if (wishes.human && !heard.smallTalk.robot && wantsPerson(heard, wantsChange)) return leave('human');
  if (wantsChange || wishes.earlierOffer) return undefined;
  if (wishes.waive && (frame.task === 'cancelling' || frame.task === 'moving'))
    return { ...leave('callback', true, 'fee'), questions: [] };
  if (wishes.prescription && !namesWhen(heard.when)) return leave('clinical');
  if (wishes.records && !wishes.book) return leave('privacy', true);
  return wishes.callBack && frame.task !== 'booking' ? leave('callback') : undefined;
}
