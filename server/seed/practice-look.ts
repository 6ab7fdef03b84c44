import type { Practice } from '#domain/practice.ts';
import type { LogoFile } from '../clinic/logo-file.ts';
import type { Transaction } from '../database.ts';

/** Gives a practice the colour, the logo and the translations of its file, whatever it had before. */
export async function setLook(
  tx: Transaction,
  clinicId: string,
  practice: Practice,
  logo: LogoFile | null,
): Promise<void> {
  await writeTranslations(tx, clinicId, practice, {});
  if (logo) await tx.clinicLogo.upsert({ where: { clinicId }, create: { clinicId, ...logo }, update: logo });
  else await tx.clinicLogo.deleteMany({ where: { clinicId } });
  // Last, so that whoever reads the practice anew finds all of it.
  await tx.clinic.update({
    where: { id: clinicId },
    data: { brandColour: practice.brandColour, translations: { ...practice.translations } },
    select: { id: true },
  });
}

/**
 * The same for a practice that was stored before it could have any of them, and for no other: rows whose texts are
 * still the file's get the file's translations.
 */
export async function fillInLook(
  tx: Transaction,
  clinicId: string,
  practice: Practice,
  logo: LogoFile | null,
): Promise<void> {
  const untouched = { translations: { equals: {} } };
  const isOlder = await tx.clinic.findFirst({
    where: { id: clinicId, ...untouched, greeting: practice.greeting, brandColour: null, logo: null },
    select: { id: true },
  });
  if (!isOlder || !practice.translations) return;
  await writeTranslations(tx, clinicId, practice, untouched);
  if (logo) await tx.clinicLogo.create({ data: { clinicId, ...logo }, select: { clinicId: true } });
  await tx.clinic.update({
    where: { id: clinicId },
    data: { brandColour: practice.brandColour, translations: { ...practice.translations } },
    select: { id: true },
  });
}

/** Rows are known by what they say: a text that was changed since has no use for the old one's translation. */
async function writeTranslations(
  tx: Transaction,
  clinicId: string,
  { closures, providers, visitTypes, knowledge }: Practice,
  only: { translations?: { equals: object } },
): Promise<void> {
  for (const { from, reason, translations = {} } of closures) {
    const where = { clinicId, fromDate: new Date(`${from}T00:00:00Z`), reason, ...only };
    await tx.closure.updateMany({ where, data: { translations } });
  }
  for (const { code, title, translations = {} } of providers) {
    await tx.provider.updateMany({ where: { clinicId, code, title, ...only }, data: { translations } });
  }
  for (const { code, name, instructions, translations = {} } of visitTypes) {
    await tx.visitType.updateMany({ where: { clinicId, code, name, instructions, ...only }, data: { translations } });
  }
  for (const { topic, text, translations = {} } of knowledge) {
    await tx.knowledgeEntry.updateMany({ where: { clinicId, topic, text, ...only }, data: { translations } });
  }
}
