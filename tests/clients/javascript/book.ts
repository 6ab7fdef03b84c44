import { Room, RoomEvent } from 'livekit-client';

/** What the channels brought of one booking. */
export interface Booked {
  confirmation: string;
  details: { code: string; patient: string };
  states: string[];
  documentStatuses: string[];
}

/** A patient's page in LiveKit's JavaScript client alone: books a visit, taps a time, sends a photo. */
export async function book(photo: Blob): Promise<Booked> {
  const states: string[] = [];
  const documentStatuses: string[] = [];
  const confirmed = Promise.withResolvers<string>();
  const detailed = Promise.withResolvers<Booked['details']>();
  const readBack = Promise.withResolvers<void>();
  const stored = Promise.withResolvers<void>();

  // example: join
  const answer = await fetch('/api/v1/token', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ locale: 'en-US' }),
  });
  const { server_url, participant_token } = await answer.json();
  const room = new Room();
  // example: end

  // example: channels
  room.registerTextStreamHandler('lk.transcription', async (reader) => {
    let words = '';
    for await (const piece of reader) words += piece;
    if (words.includes('Is that right?')) readBack.resolve();
  });
  room.registerTextStreamHandler('booking-confirmation', async (reader) => {
    confirmed.resolve(await reader.readAll());
  });
  room.registerByteStreamHandler('appointment-details', async (reader) => {
    const bytes = await new Blob((await reader.readAll()) as BlobPart[]).text();
    detailed.resolve(JSON.parse(bytes));
  });
  room.on(RoomEvent.ParticipantAttributesChanged, (changed) => {
    if (changed.agent_state) states.push(changed.agent_state);
  });
  // example: end

  room.registerTextStreamHandler('document-status', async (reader) => {
    const { status } = JSON.parse(await reader.readAll());
    documentStatuses.push(status);
    if (status !== 'receiving') stored.resolve();
  });

  // example: pick a time
  room.registerRpcMethod('patient.pickSlot', async ({ payload }) => {
    const [{ startsAt, provider, operatory }] = JSON.parse(payload).openings;
    return JSON.stringify({ outcome: 'picked', startsAt, provider, operatory });
  });
  // example: end

  const greeted = new Promise((resolve) => room.once(RoomEvent.ParticipantAttributesChanged, resolve));
  await room.connect(server_url, participant_token);
  if (![...room.remoteParticipants.values()].some(({ attributes }) => attributes.agent_state)) await greeted;

  // example: chat
  await room.localParticipant.sendText('I am Leo Marsh, 217-555-0199, born May 5, 1985. A cleaning, any time.', {
    topic: 'lk.chat',
    attributes: { message_id: crypto.randomUUID() },
  });
  // example: end
  await readBack.promise;
  await room.localParticipant.sendText('Yes', { topic: 'lk.chat' });
  const confirmation = await confirmed.promise;
  const details = await detailed.promise;

  // example: a document
  const writer = await room.localParticipant.streamBytes({
    topic: 'patient-document',
    name: 'insurance-card.png',
    mimeType: 'image/png',
    totalSize: photo.size,
    attributes: { v: '1', document_id: crypto.randomUUID() },
  });
  try {
    await writer.write(new Uint8Array(await photo.arrayBuffer()));
  } finally {
    await writer.close();
  }
  // example: end
  await stored.promise;
  await room.disconnect();
  return { confirmation, details, states, documentStatuses };
}
