import { crc32, deflateSync } from 'node:zlib';

/** Photos of 24 by 16 points as two encoders write them. */
const baseline =
  '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABQODxIPDRQSEBIXFRQYHjIhHhwcHj0sLiQySUBMS0dARkVQWnNiUFVtVkVGZIhlbXd7gYKBTmCNl4' +
  'x9lnN+gXz/2wBDARUXFx4aHjshITt8U0ZTfHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHz/wAARCAAQ' +
  'ABgDASIAAhEBAxEB/8QAHwAAAQUBAQEBAQEAAAAAAAAAAAECAwQFBgcICQoL/8QAtRAAAgEDAwIEAwUFBAQAAAF9AQIDAAQRBRIhMUEGE1FhBy' +
  'JxFDKBkaEII0KxwRVS0fAkM2JyggkKFhcYGRolJicoKSo0NTY3ODk6Q0RFRkdISUpTVFVWV1hZWmNkZWZnaGlqc3R1dnd4eXqDhIWGh4iJipKT' +
  'lJWWl5iZmqKjpKWmp6ipqrKztLW2t7i5usLDxMXGx8jJytLT1NXW19jZ2uHi4+Tl5ufo6erx8vP09fb3+Pn6/8QAHwEAAwEBAQEBAQEBAQAAAA' +
  'AAAAECAwQFBgcICQoL/8QAtREAAgECBAQDBAcFBAQAAQJ3AAECAxEEBSExBhJBUQdhcRMiMoEIFEKRobHBCSMzUvAVYnLRChYkNOEl8RcYGRom' +
  'JygpKjU2Nzg5OkNERUZHSElKU1RVVldYWVpjZGVmZ2hpanN0dXZ3eHl6goOEhYaHiImKkpOUlZaXmJmaoqOkpaanqKmqsrO0tba3uLm6wsPExc' +
  'bHyMnK0tPU1dbX2Nna4uPk5ebn6Onq8vP09fb3+Pn6/90ABAAB/9oADAMBAAIRAxEAPwDCjtePpVlLMDnHFakdn7VYjtOOF59K1qV+5z4fFH//' +
  '0Ksdn04/+tRW5Ha89PzorGVdX3senTxXun//2Q==';
const progressive =
  '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABQODxIPDRQSEBIXFRQYHjIhHhwcHj0sLiQySUBMS0dARkVQWnNiUFVtVkVGZIhlbXd7gYKBTmCNl4' +
  'x9lnN+gXz/2wBDARUXFx4aHjshITt8U0ZTfHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHz/wgARCAAQ' +
  'ABgDASIAAhEBAxEB/8QAFgABAQEAAAAAAAAAAAAAAAAABAAD/8QAFgEBAQEAAAAAAAAAAAAAAAAAAwIE/9oADAMBAAIQAxAAAAEGqtKM06Lb/8' +
  'QAFxAAAwEAAAAAAAAAAAAAAAAAAAECEv/aAAgBAQABBQJSYFAoFIpP/8QAFxEAAwEAAAAAAAAAAAAAAAAAAAIDIf/aAAgBAwEBPwGdRa4f/8QA' +
  'FhEBAQEAAAAAAAAAAAAAAAAAAgAB/9oACAECAQE/AU7Xf//EABQQAQAAAAAAAAAAAAAAAAAAACD/2gAIAQEABj8CX//EABcQAAMBAAAAAAAAAA' +
  'AAAAAAAAABEGH/2gAIAQEAAT8hFUGMf//aAAwDAQACAAMAAAAQiB//xAAUEQEAAAAAAAAAAAAAAAAAAAAQ/9oACAEDAQE/EAH/xAAYEQACAwAA' +
  'AAAAAAAAAAAAAAAAEQExUf/aAAgBAgEBPxDUhdo//8QAHRAAAgIBBQAAAAAAAAAAAAAAACEBMRFRYXGR4f/aAAgBAQABPxBHBFDwiheGwJTaDK' +
  '7P/9k=';

/** A photo of one scan with restart markers, as scanners write it. */
export const jpeg = bytesOf(Buffer.from(baseline, 'base64'));
/** A photo of several scans, as it is written for the web. */
export const progressiveJpeg = bytesOf(Buffer.from(progressive, 'base64'));

/** A photo as telephones write it: a small one inside for previews, and the maker's own data behind the image. */
export const phoneJpeg = bytesOf(
  Buffer.concat([
    Buffer.from(jpeg.subarray(0, 2)),
    Buffer.from([0xff, 0xe1, ((jpeg.length + 8) >> 8) & 0xff, (jpeg.length + 8) & 0xff]),
    Buffer.from('Exif\0\0'),
    Buffer.from(jpeg),
    Buffer.from(progressiveJpeg.subarray(2)),
  ]),
);
export const makersData = Buffer.from('SEFT and much more \xff\xd8 of the maker');

/** A scan of `width` by `height` grey points; random ones, so that it stays as large as it is. */
export function png(width = 8, height = 8, point: () => number = () => 128): Uint8Array<ArrayBuffer> {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 0, 0, 0, 0], 8);
  const rows = Buffer.alloc((width + 1) * height);
  for (let at = 0; at < rows.length; at++) rows[at] = at % (width + 1) === 0 ? 0 : point();
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const chunks = [
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows, { level: 0 })),
    chunk('IEND', Buffer.alloc(0)),
  ];
  return bytesOf(Buffer.concat([signature, ...chunks]));
}

/** A page with a word on it. */
export const pdf = bytesOf(
  Buffer.from(
    `%PDF-1.4
1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj
2 0 obj <</Type /Pages /Kids [3 0 R] /Count 1>> endobj
3 0 obj <</Type /Page /Parent 2 0 R /MediaBox [0 0 200 100]>> endobj
xref
0 4
0000000000 65535 f
0000000009 00000 n
0000000056 00000 n
0000000111 00000 n
trailer <</Size 4 /Root 1 0 R>>
startxref
180
%%EOF
`,
    'latin1',
  ),
);

function chunk(type: string, data: Buffer): Buffer {
  const typed = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const around = Buffer.alloc(8);
  around.writeUInt32BE(data.length, 0);
  around.writeUInt32BE(crc32(typed), 4);
  return Buffer.concat([around.subarray(0, 4), typed, around.subarray(4)]);
}

/** Bytes with memory of their own. */
function bytesOf(buffer: Buffer): Uint8Array<ArrayBuffer> {
  return new Uint8Array(buffer);
}
