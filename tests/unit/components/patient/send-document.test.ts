import { describe, expect, it, vi } from 'vitest';
import { sendDocument } from '#components/patient/conversation/channels/send-document.ts';
import { checkDocument } from '#components/patient/conversation/link/document-check.ts';
import { maxPatientDocumentBytes } from '#contract/channels/patient-document.ts';

const id = '8c0ff3d2-7d5c-4a53-9a55-0d2b1f2a4c11';
const jpeg = [0xff, 0xd8, 0xff, 0xe0];
const png = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

function sender() {
  const written: Uint8Array[] = [];
  const writer = {
    write: vi.fn(async (piece: Uint8Array) => {
      written.push(piece);
    }),
    close: vi.fn(async () => {}),
  };
  const streamBytes = vi.fn(async (_options: unknown) => writer);
  return { participant: { streamBytes } as never, streamBytes, writer, written };
}

const document = (content: Blob) => ({ id, name: 'card.jpg', mimeType: 'image/jpeg' as const, content });
const image = (sizeBytes: number) => new Blob([new Uint8Array(jpeg), new Uint8Array(sizeBytes - jpeg.length)]);

describe('a document', () => {
  it('goes to the receptionist alone, with its id, type, name and size, and tells how far it has come', async () => {
    const { participant, streamBytes, writer, written } = sender();
    const sent: number[] = [];
    await sendDocument(
      participant,
      'agent-1',
      document(image(150_000)),
      (b) => sent.push(b),
      new AbortController().signal,
    );
    expect(streamBytes).toHaveBeenCalledWith({
      topic: 'patient-document',
      name: 'card.jpg',
      mimeType: 'image/jpeg',
      totalSize: 150_000,
      attributes: { v: '1', document_id: id },
      destinationIdentities: ['agent-1'],
    });
    expect(written.reduce((sum, piece) => sum + piece.byteLength, 0)).toBe(150_000);
    expect(sent).toEqual([60_000, 120_000, 150_000]);
    expect(writer.close).toHaveBeenCalledTimes(1);
  });

  it('taken back stops, and closes its stream before its end', async () => {
    const { participant, writer, written } = sender();
    const controller = new AbortController();
    const sending = sendDocument(
      participant,
      'agent-1',
      document(image(150_000)),
      () => controller.abort(),
      controller.signal,
    );
    await expect(sending).rejects.toThrow();
    expect(written).toHaveLength(1);
    expect(writer.close).toHaveBeenCalledTimes(1);
  });

  it('that the room does not take closes its stream too', async () => {
    const { participant, writer } = sender();
    writer.write.mockRejectedValueOnce(new Error('not connected'));
    writer.close.mockRejectedValueOnce(new Error('not connected'));
    const sending = sendDocument(participant, 'agent-1', document(image(10)), () => {}, new AbortController().signal);
    await expect(sending).rejects.toThrow('not connected');
    expect(writer.close).toHaveBeenCalledTimes(1);
  });
});

describe('looking at a file before it is sent', () => {
  it.each([
    ['a jpeg', new Uint8Array(jpeg), { mimeType: 'image/jpeg' }],
    ['a png called .jpg', new Uint8Array(png), { mimeType: 'image/png' }],
    ['a pdf', '%PDF-1.7\n', { mimeType: 'application/pdf' }],
    ['a web page called .png', '<html></html>', { refusal: 'wrong_type' }],
    ['a cut-off head', new Uint8Array([0xff, 0xd8]), { refusal: 'wrong_type' }],
    ['nothing', '', { refusal: 'empty' }],
  ])('%s is told by its first bytes', async (_what, content, found) => {
    expect(await checkDocument(new Blob([content], { type: 'image/png' }))).toEqual(found);
  });

  it('5 MB is taken, a byte more is not', async () => {
    expect(await checkDocument(image(maxPatientDocumentBytes))).toEqual({ mimeType: 'image/jpeg' });
    expect(await checkDocument(image(maxPatientDocumentBytes + 1))).toEqual({ refusal: 'too_large' });
  });
});
