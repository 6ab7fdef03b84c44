import type { AppointmentDetails } from '#contract/channels/appointment-details.ts';
import type { FilesWords } from '#locales/sections/files.ts';
import { wordsFor } from '#locales/words-for.ts';
import { type Block, factBlocks, heroBlock, letterhead, nextStepBlock, rememberBlock } from './pdf/blocks.ts';
import { canBeSet, withoutUnsettable } from './pdf/fonts.ts';
import { Sheet } from './pdf/sheet.ts';

/** What a practice's sheet of paper has of its own. */
export interface Stationery {
  paper: 'LETTER' | 'A4';
  /** `#rrggbb`, dark enough to be read on white. */
  brandInk: string;
  /** PNG or JPEG; null for the name alone. */
  logo: { bytes: Buffer; width: number; height: number } | null;
}

const plainStationery: Stationery = { paper: 'LETTER', brandInk: '#0b5f63', logo: null };

/** As small as it is still read with ease (the small print is 6.5 points then). */
const smallestScale = 0.65;
const scaleStep = 0.05;
const marginTop = 56;
const marginBottom = 48;

/** The appointment as one tagged page to print or keep, in the appointment's language. */
export async function appointmentPdf(
  document: AppointmentDetails,
  stationery: Stationery = plainStationery,
): Promise<Buffer> {
  const words = wordsFor(document.locale).files;
  const details = settable(document, words);
  const sheet = new Sheet({
    title: `${words.heading[details.kind]}: ${details.clinic}`,
    author: details.clinic,
    locale: details.locale,
    paper: stationery.paper,
  });
  const root = sheet.element('Document');
  sheet.document.addStructure(root);
  let y = marginTop;
  for (const { height, draw } of onOnePage(sheet, details, words, stationery)) {
    draw(root, y);
    y += height;
  }
  root.end();
  return sheet.bytes();
}

/** The document in letters that the fonts have: of a name in others only that it is known is said, never a row of boxes. */
function settable(details: AppointmentDetails, words: FilesWords): AppointmentDetails {
  const { clinic, address, patient, visitType, provider, instructions } = details;
  return {
    ...details,
    patient: canBeSet(patient) ? patient : words.nameAsGiven,
    clinic: withoutUnsettable(clinic),
    address: withoutUnsettable(address),
    visitType: withoutUnsettable(visitType),
    provider: withoutUnsettable(provider),
    instructions: withoutUnsettable(instructions),
  };
}

/** What stands on the page: smaller where it would not fit, and at last with shortened instructions. */
function onOnePage(sheet: Sheet, details: AppointmentDetails, words: FilesWords, stationery: Stationery): Block[] {
  const room = sheet.height - marginTop - marginBottom;
  const blocksOf = (instructions: string) => blocks(sheet, { ...details, instructions }, words, stationery);
  for (sheet.scale = 1; sheet.scale > smallestScale; sheet.scale -= scaleStep) {
    const made = blocksOf(details.instructions);
    if (heightOf(made) <= room) return made;
  }
  sheet.scale = smallestScale;
  let instructions = details.instructions;
  let made = blocksOf(instructions);
  while (heightOf(made) > room && instructions.length > 1) {
    instructions = instructions.slice(0, Math.floor(instructions.length * 0.8)).trimEnd();
    made = blocksOf(`${instructions} …`);
  }
  return made;
}

function blocks(sheet: Sheet, details: AppointmentDetails, words: FilesWords, stationery: Stationery): Block[] {
  return [
    letterhead(sheet, details, stationery),
    heroBlock(sheet, details, words),
    factBlocks(sheet, details, words),
    ...(details.kind !== 'cancelled' && details.instructions.trim() !== ''
      ? [rememberBlock(sheet, details, words)]
      : []),
    nextStepBlock(sheet, details, words, stationery),
  ];
}

function heightOf(made: readonly Block[]): number {
  return made.reduce((sum, { height }) => sum + height, 0);
}
