import { describe, expect, it } from 'vitest';
import { contentOf } from '#server/patient-documents/content.ts';
import { jpeg, makersData, pdf, phoneJpeg, png, progressiveJpeg } from '#tests/factories/patient-documents.ts';

const scan = png(40, 30, () => 255);
const documents = [
  ['a scanner’s jpeg', 'image/jpeg', jpeg],
  ['a jpeg of several scans', 'image/jpeg', progressiveJpeg],
  ['a telephone’s jpeg', 'image/jpeg', phoneJpeg],
  ['a png', 'image/png', scan],
  ['a pdf', 'application/pdf', pdf],
] as const;

const joined = (...parts: Uint8Array[]) => new Uint8Array(Buffer.concat(parts));
const text = (words: string) => new TextEncoder().encode(words);

describe.each(documents)('%s', (_name, mimeType, bytes) => {
  it('is what it is, and whole', () => {
    expect(contentOf(bytes)).toEqual({ mimeType, whole: true });
  });

  it('is not whole when it was cut off, wherever that was', () => {
    // The last letters of a PDF are the line break after its end, or a part of the mark's own line.
    const end = mimeType === 'application/pdf' ? bytes.length - 2 : bytes.length - 1;
    const wholes = Array.from({ length: end }, (_, length) => length).filter((length) => {
      const found = contentOf(bytes.subarray(0, length));
      return found.mimeType !== null && found.whole;
    });
    expect(wholes).toEqual([]);
  });

  it('is still whole with something behind it', () => {
    expect(contentOf(joined(bytes, makersData))).toEqual({ mimeType, whole: true });
  });

  it('is nothing with something before it', () => {
    expect(contentOf(joined(text(' '), bytes))).toEqual({ mimeType: null });
  });
});

it('takes the end of a preview for no end of the photo', () => {
  const previewEnds = Buffer.from(phoneJpeg).indexOf(Buffer.from([0xff, 0xd9])) + 2;
  expect(previewEnds).toBeLessThan(phoneJpeg.length);
  expect(contentOf(phoneJpeg.subarray(0, previewEnds))).toEqual({ mimeType: 'image/jpeg', whole: false });
});

it.each([
  ['nothing', new Uint8Array()],
  ['words', text('insurance card')],
  ['a page of the web', text('<!doctype html><script>alert(1)</script>')],
  ['a drawing that can run scripts', text('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')],
  ['a gif', text('GIF89a\u0001\u0000\u0001\u0000')],
  ['an archive', Uint8Array.of(0x50, 0x4b, 3, 4, 20, 0)],
  ['a program', Uint8Array.of(0x7f, 0x45, 0x4c, 0x46, 2, 1, 1)],
  ['zeros', new Uint8Array(2000)],
])('%s is none of these', (_name, bytes) => {
  expect(contentOf(bytes)).toEqual({ mimeType: null });
});

describe('what only begins like one', () => {
  it.each([
    ['a jpeg that goes on with zeros', joined(Uint8Array.of(0xff, 0xd8, 0xff), new Uint8Array(3000))],
    ['a jpeg of nothing but fill bytes', new Uint8Array(3000).fill(0xff).with(1, 0xd8)],
    ['a jpeg with a segment of no length', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 0, 0xff, 0xd9)],
    ['a png without a header', joined(scan.subarray(0, 8), scan.subarray(-12))],
    ['a png with a chunk larger than it', joined(scan.subarray(0, 8), new Uint8Array(100).fill(255))],
    ['a pdf with its end long before the last kilobyte', joined(pdf, new Uint8Array(1100))],
  ])('%s is not whole', (_name, bytes) => {
    expect(contentOf(bytes)).toMatchObject({ whole: false });
  });
});

it('looks through the worst of five megabytes without being held up', () => {
  const head = progressiveJpeg.subarray(0, Buffer.from(progressiveJpeg).indexOf(Buffer.from([0xff, 0xda])) + 14);
  const size = 5 * 1024 * 1024;
  for (const pair of [Uint8Array.of(0xff, 0), Uint8Array.of(0xff, 0xd0), Uint8Array.of(0xff, 0xff)]) {
    const bytes = joined(
      head,
      new Uint8Array(size).map((_, at) => pair[at % 2] ?? 0),
    );
    expect(contentOf(bytes)).toEqual({ mimeType: 'image/jpeg', whole: false });
  }
});
