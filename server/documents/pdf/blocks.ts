import type { AppointmentDetails } from '#contract/channels/appointment-details.ts';
import type { FilesWords } from '#locales/sections/files.ts';
import type { Stationery } from '../appointment-pdf.ts';
import { kindMarks } from './kind-marks.ts';
import type { Setting, Sheet } from './sheet.ts';

/** A part of the page: how much height it takes (points), and how it is set from a `y` on. */
export interface Block {
  height: number;
  draw: (into: PDFKit.PDFStructureElement, y: number) => void;
}

const marginX = 60;
const ink = '#1b2a2b';
const inkSoft = '#55635f';
const line = '#e3ddd1';

/** The practice: its logo if it has one, and its name. */
export function letterhead(sheet: Sheet, details: AppointmentDetails, { brandInk, logo }: Stationery): Block {
  const width = sheet.width - 2 * marginX;
  const name: Setting = { size: 14, weight: 'semibold', colour: brandInk };
  const logoHeight = logo ? 34 * sheet.scale : 0;
  const logoWidth = logo ? Math.min((logo.width / logo.height) * logoHeight, width / 3) : 0;
  const nameX = marginX + (logo ? logoWidth + 12 * sheet.scale : 0);
  const nameWidth = marginX + width - nameX;
  const nameHeight = sheet.heightOf(details.clinic, nameWidth, name);
  const inner = Math.max(logoHeight, nameHeight);
  return {
    height: inner + 22 * sheet.scale,
    draw: (into, y) => {
      if (logo) {
        sheet.decorate((document) => {
          document.image(logo.bytes, marginX, y, { fit: [logoWidth, logoHeight], valign: 'center' });
        });
      }
      into.add(
        sheet.element('P', () => sheet.write(details.clinic, nameX, y + (inner - nameHeight) / 2, nameWidth, name)),
      );
    },
  };
}

/** What happened and when the visit is: the ground, the sign and the words of its kind. */
export function heroBlock(sheet: Sheet, details: AppointmentDetails, words: FilesWords): Block {
  const { kind, date, time, code } = details;
  const { scale } = sheet;
  const mark = kindMarks[kind];
  const isOff = kind === 'cancelled';
  const padding = 24 * scale;
  const sign = 26 * scale;
  const left = marginX + padding;
  const width = sheet.width - 2 * (marginX + padding);

  const codeLabel: Setting = { size: 10, colour: mark.ink, align: 'right' };
  const codeText: Setting = { size: 14, weight: 'semibold', align: 'right' };
  const codeWidth = Math.max(sheet.widthOf(code, codeText), sheet.widthOf(words.code, codeLabel)) + 2;

  const heading: Setting = { size: 16, weight: 'semibold', colour: mark.ink };
  const headingX = left + sign + 10 * scale;
  const headingWidth = width - sign - 10 * scale - codeWidth - 16 * scale;
  const headingHeight = sheet.heightOf(words.heading[kind], headingWidth, heading);
  const headHeight = Math.max(sign, headingHeight, 32 * scale);

  const dateText = capitalised(date);
  const dateSetting: Setting = { size: 28, weight: 'semibold', colour: ink };
  while (dateSetting.size > 20 && sheet.widthOf(dateText, dateSetting) > width) dateSetting.size -= 1;
  const dateHeight = sheet.heightOf(dateText, width, dateSetting);
  const timeSetting: Setting = { size: 19, colour: ink };
  const timeHeight = sheet.heightOf(time, width, timeSetting);
  const about = words.about[kind] ?? '';
  const aboutSetting: Setting = { size: 11.5, weight: 'semibold', colour: mark.ink };
  const aboutHeight = about === '' ? 0 : sheet.heightOf(about, width, aboutSetting) + 8 * scale;

  const gap = 12 * scale;
  const panel = padding + headHeight + gap + dateHeight + timeHeight + aboutHeight + padding * 0.8;

  return {
    height: panel + 18 * scale,
    draw: (into, y) => {
      sheet.decorate((document) => {
        document.roundedRect(marginX, y, sheet.width - 2 * marginX, panel, 12 * scale).fill(mark.soft);
        const middle = y + padding + headHeight / 2;
        document.circle(left + sign / 2, middle, sign / 2).fill(mark.ink);
        document.translate(left + sign * 0.19, middle - sign * 0.31).scale((sign * 0.62) / 24);
        document.lineWidth(2.6).lineCap('round').lineJoin('round').strokeColor('#ffffff');
        for (const path of mark.paths) document.path(path).stroke();
      });
      into.add(
        sheet.element('H1', () =>
          sheet.write(
            words.heading[kind],
            headingX,
            y + padding + (headHeight - headingHeight) / 2 + 1.5 * scale,
            headingWidth,
            heading,
          ),
        ),
      );
      const whenY = y + padding + headHeight + gap;
      into.add(
        sheet.element('P', () => {
          sheet.write(dateText, left, whenY, width, dateSetting);
          sheet.write(time, left, whenY + dateHeight, width, timeSetting);
        }),
      );
      if (isOff) strikeOut(sheet, left, whenY, [dateText, dateSetting, dateHeight], [time, timeSetting, timeHeight]);
      if (about !== '') {
        const aboutY = whenY + dateHeight + timeHeight + 8 * scale;
        into.add(sheet.element('P', () => sheet.write(about, left, aboutY, width, aboutSetting)));
      }
      const codeX = marginX + sheet.width - 2 * marginX - padding - codeWidth;
      into.add(
        sheet.element('P', () => {
          sheet.write(words.code, codeX, y + padding, codeWidth, codeLabel);
          sheet.write(code, codeX, y + padding + 14 * scale, codeWidth, codeText);
        }),
      );
    },
  };
}

function strikeOut(sheet: Sheet, x: number, y: number, ...lines: [text: string, setting: Setting, height: number][]) {
  sheet.decorate((document) => {
    let top = y;
    for (const [text, setting, height] of lines) {
      const middle = top + setting.size * sheet.scale * 0.66;
      document.lineWidth(1.6 * sheet.scale).strokeColor(kindMarks.cancelled.ink);
      document
        .moveTo(x, middle)
        .lineTo(x + sheet.widthOf(text, setting), middle)
        .stroke();
      top += height;
    }
  });
}

/** Who, what, with whom and where: a list of labels and values. */
export function factBlocks(sheet: Sheet, details: AppointmentDetails, words: FilesWords): Block {
  const { scale } = sheet;
  const labelWidth = 104 * scale;
  const valueX = marginX + labelWidth;
  const valueWidth = sheet.width - marginX - valueX;
  const label: Setting = { size: 12, colour: inkSoft };
  const value: Setting = { size: 13, weight: 'semibold', colour: ink };
  const padding = 9.5 * scale;
  const facts = [
    [words.patient, details.patient],
    [words.visit, details.visitType],
    [words.provider, details.provider],
    [words.place, `${details.clinic}\n${details.address}`],
    [words.phone, details.phone],
  ] as const;
  const rows = facts.map(([name, text]) => ({
    name,
    text,
    height: Math.max(sheet.heightOf(text, valueWidth, value), sheet.heightOf(name, labelWidth, label)) + 2 * padding,
  }));
  return {
    height: rows.reduce((sum, { height }) => sum + height, 0) + 18 * scale,
    draw: (into, y) => {
      const list = sheet.element('L');
      into.add(list);
      let top = y;
      rows.forEach(({ name, text, height }, index) => {
        if (index > 0) rule(sheet, top);
        const at = top + padding;
        list.add(
          sheet.element('LI', [
            sheet.element('Lbl', () => sheet.write(name, marginX, at + 0.8 * scale, labelWidth, label)),
            sheet.element('LBody', () => sheet.write(text, valueX, at, valueWidth, value)),
          ]),
        );
        top += height;
      });
    },
  };
}

/** What to bring or do before the visit. */
export function rememberBlock(sheet: Sheet, { instructions }: AppointmentDetails, words: FilesWords): Block {
  return noteBlock(sheet, words.remember, (width) => {
    const setting: Setting = { size: 12.5, colour: ink };
    return {
      height: sheet.heightOf(instructions, width, setting),
      draw: (into, x, y) => into.add(sheet.element('P', () => sheet.write(instructions, x, y, width, setting))),
    };
  });
}

/** How to change it, or to come back after it was cancelled; the link leads to the appointment's own page. */
export function nextStepBlock(
  sheet: Sheet,
  { kind, phone, links }: AppointmentDetails,
  words: FilesWords,
  { brandInk }: Stationery,
): Block {
  const isOff = kind === 'cancelled';
  const setting: Setting = { size: 12.5, colour: ink };
  const linkText = isOff ? words.againOnline : words.changeOnline;
  const callText = words.orCall(phone);
  return noteBlock(sheet, isOff ? words.again : words.change, (width) => {
    const linkHeight = sheet.heightOf(linkText, width, setting);
    return {
      height: linkHeight + sheet.heightOf(callText, width, setting),
      draw: (into, x, y) => {
        const linkWidth = Math.min(width, sheet.widthOf(linkText, setting));
        const paragraph = sheet.element('P');
        into.add(paragraph);
        const link = sheet.element('Link');
        paragraph.add(link);
        link.add(() => {
          sheet.write(linkText, x, y, width, { ...setting, weight: 'semibold', colour: brandInk });
        });
        sheet.linkTo(links.manage, { of: link, x, y, width: linkWidth * 1.05, height: linkHeight, says: linkText });
        paragraph.add(() => sheet.write(callText, x, y + linkHeight, width, setting));
      },
    };
  });
}

interface Inner {
  height: number;
  draw: (into: PDFKit.PDFStructureElement, x: number, y: number) => void;
}

/** A headed note below a rule. */
function noteBlock(sheet: Sheet, headingText: string, inner: (width: number) => Inner): Block {
  const { scale } = sheet;
  const width = sheet.width - 2 * marginX;
  const heading: Setting = { size: 13.5, weight: 'semibold', colour: ink };
  const headingHeight = sheet.heightOf(headingText, width, heading);
  const content = inner(width);
  const padding = 17 * scale;
  const gap = 4 * scale;
  return {
    height: padding + headingHeight + gap + content.height + padding,
    draw: (into, y) => {
      rule(sheet, y);
      into.add(sheet.element('H2', () => sheet.write(headingText, marginX, y + padding, width, heading)));
      content.draw(into, marginX, y + padding + headingHeight + gap);
    },
  };
}

function rule(sheet: Sheet, y: number): void {
  sheet.decorate((document) => {
    document
      .lineWidth(0.75)
      .strokeColor(line)
      .moveTo(marginX, y)
      .lineTo(sheet.width - marginX, y)
      .stroke();
  });
}

function capitalised(text: string): string {
  return text.charAt(0).toLocaleUpperCase() + text.slice(1);
}
