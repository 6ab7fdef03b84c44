import PDFDocument from 'pdfkit';
import { fontFor, type Weight } from './fonts.ts';

/** How a text is set; sizes in points at full scale. */
export interface Setting {
  size: number;
  weight?: Weight;
  colour?: string;
  align?: 'left' | 'right';
}

export interface SheetOptions {
  title: string;
  author: string;
  /** BCP 47. */
  locale: string;
  paper: 'LETTER' | 'A4';
}

type Child = PDFKit.PDFStructureElement | (() => void);

interface LinkPlace {
  of: PDFKit.PDFStructureElement;
  x: number;
  y: number;
  width: number;
  height: number;
  /** What it is, for who cannot see it. */
  says: string;
}

const lineGap = 0.24;

/** One sheet of paper to set tagged text on: what is read goes through `element`, what is only seen through `decorate`. */
export class Sheet {
  readonly document: PDFKit.PDFDocument;
  /** All sizes are multiplied by it; 1 is full size. */
  scale = 1;

  constructor({ title, author, locale, paper }: SheetOptions) {
    const options = {
      size: paper,
      margin: 0,
      pdfVersion: '1.7',
      // PDF/UA: every text and link stands in the structure tree, and the file says its language and shows its title.
      subset: 'PDF/UA',
      tagged: true,
      displayTitle: true,
      lang: locale,
      info: { Title: title, Author: author, Producer: 'Openwide', Creator: 'Openwide' },
      font: '',
      autoFirstPage: true,
    };
    // The type package is older than the subset.
    this.document = new PDFDocument(options as unknown as PDFKit.PDFDocumentOptions);
  }

  get width(): number {
    return this.document.page.width;
  }

  get height(): number {
    return this.document.page.height;
  }

  /** How high a text stands when it is set so wide. */
  heightOf(text: string, width: number, setting: Setting): number {
    return this.#use(text, setting).heightOfString(composed(text), this.#options(width, setting));
  }

  /** How wide a text is on one line. */
  widthOf(text: string, setting: Setting): number {
    return this.#use(text, setting).widthOfString(composed(text));
  }

  /** Sets a text; call it inside an `element`. */
  write(text: string, x: number, y: number, width: number, setting: Setting): void {
    this.#use(text, setting)
      .fillColor(setting.colour ?? '#1b2a2b')
      .text(composed(text), x, y, this.#options(width, setting));
  }

  /** A part of what is read: a heading, a paragraph, a list; its children are parts or what writes its words. */
  element(type: string, children: Child | Child[] = []): PDFKit.PDFStructureElement {
    const list = Array.isArray(children) ? children : [children];
    return list.length === 0 ? this.document.struct(type) : this.document.struct(type, {}, list);
  }

  /** Makes a place on the page lead somewhere; `of` is the `Link` element whose words stand there. */
  linkTo(url: string, place: LinkPlace): void {
    // The alternate description has to be a string object for the library; its type package does not know it at all.
    const options = { structParent: place.of, Contents: new String(place.says) };
    this.document.link(
      place.x,
      place.y,
      place.width,
      place.height,
      url,
      options as unknown as PDFKit.Mixins.AnnotationOption,
    );
  }

  /** Something that is only seen: a rule, a ground, a sign. */
  decorate(draw: (document: PDFKit.PDFDocument) => void): void {
    this.document.markContent('Artifact', { type: 'Layout' });
    this.document.save();
    draw(this.document);
    this.document.restore();
    this.document.endMarkedContent();
  }

  /** The finished file. */
  async bytes(): Promise<Buffer> {
    const parts: Buffer[] = [];
    this.document.on('data', (part: Buffer) => parts.push(part));
    const ended = new Promise<void>((resolve, reject) => {
      this.document.once('end', resolve);
      this.document.once('error', reject);
    });
    this.document.end();
    await ended;
    return Buffer.concat(parts);
  }

  #use(text: string, { size, weight = 'regular' }: Setting): PDFKit.PDFDocument {
    const { name, data } = fontFor(composed(text), weight);
    return this.document.registerFont(name, data).font(name, size * this.scale);
  }

  #options(width: number, { size, align = 'left' }: Setting): PDFKit.Mixins.TextOptions {
    return { width, align, lineGap: size * this.scale * lineGap };
  }
}

/** Letters and their accents as one sign each, as fonts have them. */
function composed(text: string): string {
  return text.normalize('NFC');
}
