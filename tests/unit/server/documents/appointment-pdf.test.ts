import { getDocumentProxy } from 'unpdf';
import { describe, expect, it } from 'vitest';
import type { AppointmentDetails, ConfirmationKind } from '#contract/channels/appointment-details.ts';
import { appointmentPdf } from '#server/documents/appointment-pdf.ts';
import { appointmentDetails } from '#tests/factories/appointment-details.ts';

interface Node {
  role?: string;
  type?: string;
  id?: string;
  children?: Node[];
}

/** The file as a reader takes it in: its facts, and its words in the order of its structure tree. */
async function read(details: AppointmentDetails, stationery?: Parameters<typeof appointmentPdf>[1]) {
  const bytes = await appointmentPdf(details, stationery);
  const pdf = await getDocumentProxy(new Uint8Array(bytes));
  const page = await pdf.getPage(1);
  const [tree, text, annotations, { info, metadata }, marks] = await Promise.all([
    page.getStructTree() as Promise<Node | null>,
    page.getTextContent({ includeMarkedContent: true }),
    page.getAnnotations(),
    pdf.getMetadata(),
    pdf.getMarkInfo(),
  ]);
  const words = new Map<string, string>();
  const open: (string | undefined)[] = [];
  let untagged = '';
  for (const item of text.items) {
    if ('str' in item) {
      const id = open.findLast(Boolean);
      if (id) words.set(id, `${words.get(id) ?? ''}${item.str}${item.hasEOL ? ' ' : ''}`);
      else untagged += item.str;
    } else if (item.type === 'endMarkedContent') open.pop();
    else open.push(item.id);
  }
  const parts: [role: string, words: string][] = [];
  const walk = (node: Node, role: string) => {
    if (node.type === 'content' && node.id) parts.push([role, (words.get(node.id) ?? '').replace(/\s+/g, ' ').trim()]);
    for (const child of node.children ?? []) walk(child, node.role ?? role);
  };
  if (tree) walk(tree, '');
  return { bytes, pages: pdf.numPages, page, tree, parts, untagged, annotations, info, metadata, marks };
}

const inSpanish = { locale: 'es-US', date: 'martes 1 de diciembre de 2026', time: '10:00 a. m.' } as const;
const headings: Record<ConfirmationKind, [english: string, spanish: string]> = {
  booked: ['Your appointment is booked', 'Su cita está reservada'],
  rescheduled: ['Your appointment has moved', 'Su cita ha cambiado de hora'],
  requested: ['Your request has reached us', 'Hemos recibido su solicitud'],
  cancelled: ['Your appointment is cancelled', 'Su cita está cancelada'],
};
const cases = (Object.keys(headings) as ConfirmationKind[]).flatMap((kind) => [
  { kind, language: 'en-US', details: appointmentDetails({ kind }), heading: headings[kind][0] },
  { kind, language: 'es-US', details: appointmentDetails({ kind, ...inSpanish }), heading: headings[kind][1] },
]);

describe.each(cases)('$kind, $language', ({ kind, language, details, heading }) => {
  it('is one tagged page that is read in the order it is meant', async () => {
    const { bytes, pages, tree, parts, untagged, annotations, info, metadata, marks } = await read(details);
    expect(pages).toBe(1);
    // The pages' own letters throughout, where they have them all.
    expect(bytes.includes('Figtree')).toBe(true);
    expect(bytes.includes('NotoSans')).toBe(false);
    expect(marks).toMatchObject({ Marked: true });
    expect(untagged.trim()).toBe('');
    expect(tree?.children?.[0]?.role).toBe('Document');
    expect(info).toMatchObject({ Title: `${heading}: ${details.clinic}`, Language: language });
    expect(metadata?.getRaw?.() ?? '').toMatch(/pdfuaid:part(>|=")1/);

    const isOff = kind === 'cancelled';
    const roles = parts.map(([role]) => role);
    expect(roles.slice(0, 3)).toEqual(['P', 'H1', 'P']);
    expect(roles.filter((role) => role === 'H1')).toHaveLength(1);
    expect(roles.filter((role) => role === 'H2')).toHaveLength(isOff ? 1 : 2);
    expect(roles.filter((role) => role === 'Lbl')).toHaveLength(5);
    expect(roles.filter((role) => role === 'LBody')).toHaveLength(5);

    const said = parts.map(([, words]) => words).join(' | ');
    const order = [
      details.clinic,
      heading,
      details.date.slice(1),
      details.time,
      details.code,
      details.patient,
      details.visitType,
      details.provider,
      details.address,
      details.phone,
      ...(isOff ? [] : [details.instructions]),
    ];
    let from = 0;
    for (const words of order) {
      const at = said.indexOf(words, from);
      expect(at, `${words} after ${said.slice(0, from)}`).toBeGreaterThanOrEqual(from);
      from = at;
    }
    expect(said.includes(details.instructions)).toBe(!isOff);
    const link = annotations.find(({ subtype }: { subtype: string }) => subtype === 'Link');
    expect(link).toMatchObject({ url: details.links.manage });
    expect(link.contentsObj.str).not.toBe('');
    expect(roles).toContain('Link');
  });
});

it('stays one page with the longest names and instructions', async () => {
  const details = appointmentDetails({
    kind: 'requested',
    clinic: 'The Bright Smile Family, Cosmetic and Implant Dentistry Center of Greater Springfield and the Valley',
    patient: `Maximiliana ${'Wolfeschlegelsteinhausenbergerdorff'.repeat(4)}`,
    visitType: 'New patient exam and X-rays '.repeat(8).trim(),
    provider: 'Dr. Bartholomew Featherstonehaugh-Cholmondeley III',
    instructions: 'Please arrive 15 minutes early with your photo ID and insurance card. '.repeat(60),
  });
  const { pages, parts, page } = await read(details);
  expect(pages).toBe(1);
  const { items } = await page.getTextContent();
  const lowest = Math.min(...items.flatMap((item) => ('transform' in item ? [item.transform[5]] : [])));
  expect(lowest).toBeGreaterThan(36);
  const said = parts.map(([, words]) => words).join(' ');
  expect(said.replaceAll(' ', '')).toContain(details.patient.replaceAll(' ', ''));
  expect(said).toContain(details.phone);
});

it.each(['Nguyễn Thị Ánh', 'Ţepeș Ŧōțh-Ĩsĩr', 'Łukasz Żółć', 'Þórður Ægisson', 'Ольга Петрова', 'Ωμέγα'])(
  'has every letter of a name: %s',
  async (patient) => {
    const { parts, page } = await read(appointmentDetails({ patient }));
    expect(parts.map(([, words]) => words)).toContain(patient);
    const { styles, items } = await page.getTextContent();
    const item = items.find((one) => 'str' in one && one.str.startsWith(patient.slice(0, 3)));
    expect(item && 'fontName' in item && styles[item.fontName]).toBeTruthy();
    expect(parts.map(([, words]) => words).join('')).not.toContain('\u0000');
  },
);

it.each([
  ['王小明', 'en-US', 'The name you gave us'],
  ['محمد علي', 'en-US', 'The name you gave us'],
  ['สมชาย Smith', 'es-US', 'El nombre que nos dio'],
])('says that it is known who comes where a name has letters no font has: %s', async (patient, locale, said) => {
  const { parts, bytes } = await read(appointmentDetails({ patient, locale }));
  const words = parts.map(([, text]) => text);
  expect(words).toContain(said);
  for (const box of ['\u0000', '\ufffd']) expect(words.join('')).not.toContain(box);
  expect(bytes.includes('NotoSans')).toBe(false);
});

it('leaves out of the practice’s own words what no font has', async () => {
  const { parts } = await read(appointmentDetails({ instructions: 'Bring your card 💳 and a smile. 😀' }));
  expect(parts.map(([, text]) => text)).toContain('Bring your card and a smile.');
});

it('sets the practice’s own paper, colour and logo', async () => {
  const onePixel = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
    'base64',
  );
  const { page, parts, bytes } = await read(appointmentDetails(), {
    paper: 'A4',
    brandInk: '#7a1f5c',
    logo: { bytes: onePixel, width: 30, height: 30 },
  });
  const [, , width, height] = page.view;
  expect([Math.round(width ?? 0), Math.round(height ?? 0)]).toEqual([595, 842]);
  expect(bytes.includes('/Subtype /Image')).toBe(true);
  expect(parts[0]).toEqual(['P', 'Bright Smile Dental']);
});
