import { namesForVisit } from '#domain/practice-in.ts';
import { buttonsFor } from '../opening-buttons.ts';
import type { NoteDetailsArguments } from '../tool-contract/note.ts';
import type { ToolDesk } from './tool-desk.ts';

/** The visit on the card gets its name in the conversation's language. */
export function nameVisitAgain(desk: ToolDesk): void {
  const { face, practice } = desk.context;
  const shown = face.draft.visitType;
  const { code } = practice.visitTypes.find((type) => shown && namesForVisit(type).includes(shown)) ?? {};
  const visitType = desk.practice.visitTypes.find((type) => type.code === code)?.name;
  if (visitType !== undefined && visitType !== shown) face.updateDraft({ visitType });
}

/** Writes what was understood onto the patient's card and moves the public state. */
export function noteDetails(desk: ToolDesk, note: NoteDetailsArguments): void {
  const { context, found } = desk;
  const { face } = context;
  if (note.language) {
    context.setLanguage(note.language);
    nameVisitAgain(desk);
  }
  const { practice } = desk;
  if (note.intent === 'question') {
    if (face.state === 'handoff') face.setState('greeting');
  } else if (note.intent) {
    face.setState(note.intent);
  }
  const visitType = practice.visitTypes.find(({ code }) => code === note.visitType)?.name;
  const provider = practice.providers.find(({ code }) => code === note.provider)?.name;
  const changesName = note.first !== undefined || note.last !== undefined;
  const [knownFirst, ...knownRest] = (face.draft.patient ?? '').split(' ');
  const first = note.first === undefined ? knownFirst : note.first;
  const last = note.last === undefined ? knownRest.join(' ') : note.last;
  face.updateDraft({
    ...(note.visitType !== undefined && { visitType }),
    ...(note.provider !== undefined && { provider }),
    ...(changesName && { patient: [first, last].filter(Boolean).join(' ') || undefined }),
    ...(note.phone !== undefined && { phone: note.phone ?? undefined }),
    ...(note.startsAt !== undefined && { startsAt: note.startsAt ?? undefined }),
    ...(note.offers && { openings: buttonsFor(found, note.offers) }),
  });
  if (note.birthDate !== undefined) desk.birthDate = note.birthDate ?? undefined;
  if (note.readBack && first && last) {
    const { phone } = face.draft;
    const { birthDate } = desk;
    context.askToReview?.({ first, last, ...(phone && { phone }), ...(birthDate && { birthDate }) });
  }
}
