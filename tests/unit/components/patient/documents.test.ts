import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { documentAnswerMs } from '#components/patient/conversation/link/documents.ts';
import { fakeConversation, settle } from './fake-conversation.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const ids = ['0b8f7a52-63c4-4f0f-8d0b-1f64a2f7d001', '0b8f7a52-63c4-4f0f-8d0b-1f64a2f7d002'];
const card = (sizeBytes = 1000) =>
  new File([new Uint8Array([0xff, 0xd8, 0xff]), new Uint8Array(sizeBytes - 3)], 'card.jpg', { type: 'image/jpeg' });

async function withRoom() {
  let made = 0;
  const conversation = fakeConversation({ newKey: () => ids[made++] ?? `more-${made}` });
  await conversation.begin();
  const { client, state, room } = conversation;
  const [id = ''] = ids;
  return { ...conversation, id, documents: client.documents, sent: () => state().documents[0], room };
}

/** Hands over half of it and waits for the test to let the rest go. */
function holdHalfway(room: Awaited<ReturnType<typeof withRoom>>['room']) {
  let go = () => {};
  room().sendDocument.mockImplementationOnce(async ({ content }, onSent, signal) => {
    onSent(content.size / 2);
    await new Promise<void>((resolve, reject) => {
      go = () => resolve();
      signal.addEventListener('abort', () => reject(signal.reason));
    });
    onSent(content.size);
  });
  return () => go();
}

describe('sending a document', () => {
  it('shows how far it has come on both sides, then that it is kept', async () => {
    const { documents, sent, room, id, state } = await withRoom();
    const letGo = holdHalfway(room);
    const sending = documents.send(card());
    await vi.waitFor(() => expect(sent()).toMatchObject({ id, status: 'sending', sentBytes: 500, receivedBytes: 0 }));
    expect(state().items.at(-1)).toMatchObject({ documentId: id, role: 'patient' });
    await room().documentStatus({ v: 1, id, status: 'receiving', receivedBytes: 400, totalBytes: 1000 });
    expect(sent()?.receivedBytes).toBe(400);
    letGo();
    await sending;
    expect(sent()?.status).toBe('checking');
    await room().documentStatus({ v: 1, id, status: 'stored' });
    expect(sent()).toMatchObject({ status: 'stored', receivedBytes: 1000 });
    expect(room().documents()).toMatchObject([{ id, name: 'card.jpg', mimeType: 'image/jpeg' }]);
  });

  it('is refused here when it cannot be right, without sending it', async () => {
    const { documents, state, room } = await withRoom();
    await documents.send(new File(['<html>'], 'card.jpg', { type: 'image/jpeg' }));
    await documents.send(new File([], 'empty.pdf'));
    await documents.send(card(5 * 1024 * 1024 + 1));
    expect(state().documents.map(({ status, reason }) => [status, reason])).toEqual([
      ['refused', 'wrong_type'],
      ['refused', 'empty'],
      ['refused', 'too_large'],
    ]);
    expect(room().sendDocument).not.toHaveBeenCalled();
  });

  it('can be taken back while it is on its way, and nothing the receptionist says brings it back', async () => {
    const { documents, sent, room, id } = await withRoom();
    holdHalfway(room);
    const sending = documents.send(card());
    await vi.waitFor(() => expect(sent()?.sentBytes).toBe(500));
    documents.cancel(id);
    await sending;
    expect(sent()?.status).toBe('cancelled');
    await room().documentStatus({ v: 1, id, status: 'refused', reason: 'cut_off' });
    expect(sent()?.status).toBe('cancelled');
  });

  it('refused by the receptionist says why, and the same file goes again under the same id', async () => {
    const { documents, sent, room, id } = await withRoom();
    await documents.send(card());
    await room().documentStatus({ v: 1, id, status: 'refused', reason: 'not_stored' });
    expect(sent()).toMatchObject({ status: 'refused', reason: 'not_stored' });
    await documents.retry(id);
    await room().documentStatus({ v: 1, id, status: 'stored' });
    expect(sent()?.status).toBe('stored');
    expect(
      room()
        .documents()
        .map((document) => document.id),
    ).toEqual([id, id]);
  });

  it('is interrupted when the room is lost, and goes again in the next one', async () => {
    const { documents, sent, room, id } = await withRoom();
    holdHalfway(room);
    const sending = documents.send(card());
    await vi.waitFor(() => expect(sent()?.sentBytes).toBe(500));
    room().told.over('lost');
    await sending;
    expect(sent()?.status).toBe('interrupted');
    await settle();
    room(1).arrive('agent-1');
    await settle();
    await documents.retry(id);
    expect(sent()?.status).toBe('checking');
    expect(room(1).documents()).toHaveLength(1);
  });

  it('that nobody answers for is said to have been interrupted', async () => {
    const { documents, sent } = await withRoom();
    await documents.send(card());
    expect(sent()?.status).toBe('checking');
    await vi.advanceTimersByTimeAsync(documentAnswerMs);
    expect(sent()?.status).toBe('interrupted');
  });

  it('is limited in number, and one taken off the page does not come back', async () => {
    const { documents, state, room } = await withRoom();
    for (let count = 0; count < 6; count++) await documents.send(card());
    expect(room().documents()).toHaveLength(5);
    const last = state().documents.at(-1);
    expect(last).toMatchObject({ status: 'refused', reason: 'too_many' });
    documents.dismiss(last?.id ?? '');
    expect(state().documents).toHaveLength(5);
    expect(state().items).toHaveLength(5);
  });
});

describe('a reload while a document is on its way', () => {
  it('says that it did not arrive', async () => {
    const before = await withRoom();
    holdHalfway(before.room);
    void before.documents.send(card());
    await vi.waitFor(() => expect(before.sent()?.sentBytes).toBe(500));
    const kept = { ...before.kept };
    const after = fakeConversation({ kept });
    after.client.start();
    await settle();
    expect(after.state().documents).toMatchObject([{ name: 'card.jpg', status: 'interrupted', atHand: false }]);
  });
});
