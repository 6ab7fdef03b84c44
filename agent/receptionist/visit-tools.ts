import type { NoteDetailsArguments } from './tool-contract/note.ts';
import { BookingTools } from './tools/booking-tools.ts';
import { ChangeTools } from './tools/change-tools.ts';
import { FamilyTools } from './tools/family-tools.ts';
import { nameVisitAgain, noteDetails } from './tools/note-tools.ts';
import { PracticeTools } from './tools/practice-tools.ts';
import { type ToolContext, ToolDesk } from './tools/tool-desk.ts';
import { WaitlistTools } from './tools/waitlist-tools.ts';

export type { ToolContext } from './tools/tool-desk.ts';

/**
 * The receptionist's tools over the practice API, free of any model. Whatever a model asks, the API decides; what it
 * answers is told back in the result, and shown on the page only from there.
 */
export class VisitTools {
  readonly desk: ToolDesk;
  readonly booking: BookingTools;
  readonly changes: ChangeTools;
  readonly waitlist: WaitlistTools;
  readonly family: FamilyTools;
  readonly practice: PracticeTools;

  constructor(context: ToolContext) {
    this.desk = new ToolDesk(context);
    this.booking = new BookingTools(this.desk);
    this.changes = new ChangeTools(this.desk);
    this.waitlist = new WaitlistTools(this.desk);
    this.family = new FamilyTools(this.desk);
    this.practice = new PracticeTools(this.desk);
  }

  noteDetails(note: NoteDetailsArguments): void {
    noteDetails(this.desk, note);
  }

  /** The conversation is in another language: the visit on the card gets its name in it. */
  nameVisitAgain(): void {
    nameVisitAgain(this.desk);
  }
}
