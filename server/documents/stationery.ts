import sharp from 'sharp';
import type { Practice } from '#domain/practice.ts';
import { brandColours } from '#domain/theme/brand-colours.ts';
import type { Database } from '../database.ts';
import { log } from '../log.ts';
import type { Stationery } from './appointment-pdf.ts';

/** Where people print on Letter; everywhere else it is A4. */
const letterCountries = new Set(['US', 'CA', 'MX', 'CL', 'CO', 'CR', 'PA', 'PH', 'PR', 'VE']);
/** Enough for a mark of half an inch on a good printer. */
const logoPixels = 320;

let newest: { key: string; logo: Stationery['logo'] } | undefined;

/** The paper, colour and mark of a practice's letters. A logo that cannot be drawn is left out: the name stands anyway. */
export async function stationeryOf(database: Database, clinicId: string, practice: Practice): Promise<Stationery> {
  return {
    paper: letterCountries.has(practice.address.country.toUpperCase()) ? 'LETTER' : 'A4',
    brandInk: practice.brandColour ? brandColours(practice.brandColour).light.brand : '#0b5f63',
    logo: practice.logo && (await logoOf(database, clinicId, practice.logo.version)),
  };
}

async function logoOf(database: Database, clinicId: string, version: string): Promise<Stationery['logo']> {
  const key = `${clinicId} ${version}`;
  if (newest?.key === key) return newest.logo;
  const row = await database.clinicLogo.findUnique({ where: { clinicId }, select: { bytes: true } });
  newest = { key, logo: row && (await drawn(row.bytes)) };
  return newest.logo;
}

/** The logo as a PDF can show it: dots, whatever it was drawn in. */
async function drawn(bytes: Uint8Array): Promise<Stationery['logo']> {
  try {
    const { data, info } = await sharp(bytes, { density: 300, limitInputPixels: 50_000_000 })
      .resize({ width: logoPixels * 3, height: logoPixels, fit: 'inside' })
      .png()
      .toBuffer({ resolveWithObject: true });
    return { bytes: data, width: info.width, height: info.height };
  } catch (error) {
    log.warn({ err: error }, 'the logo could not be drawn for the PDF');
    return null;
  }
}
