import { topics } from '#contract/channels/topics.ts';
import { PatientPage } from './patient-page.ts';
import { expect, test } from './staff-desk.ts';
import { staffSeat } from './support/conversation-facts.ts';
import { packetsOf, type TappedPacket, tapPackets } from './support/packet-tap.ts';
import { RawClient } from './support/raw-client.ts';

/** The packets of every stream on a topic, header, pieces and trailer, by stream. */
function byStream(packets: readonly TappedPacket[], topic: string): TappedPacket[][] {
  const ids = packets.flatMap((packet) =>
    packet.kind === 'streamHeader' && packet.topic === topic ? [packet.streamId] : [],
  );
  return ids.map((id) => packets.filter(({ streamId }) => streamId === id));
}

test('a confirmation and its details take five packets on the wire at most; only typing may be lost', async ({
  browser,
}) => {
  const context = await browser.newContext({ storageState: { cookies: [], origins: [] } });
  try {
    const page = await context.newPage();
    await tapPackets(page);
    const desk = new PatientPage(page);
    await desk.begin();
    await desk.bookFrom(await desk.ask('I need a cleaning in eleven weeks'));
    const packets = await packetsOf(page);
    const words = byStream(packets, topics.bookingConfirmation);
    const details = byStream(packets, topics.appointmentDetails);
    expect(words).toHaveLength(1);
    expect(details).toHaveLength(1);
    const crossed = [...words.flat(), ...details.flat()];
    test.info().annotations.push({
      type: 'packets',
      description: crossed.map(({ kind, bytes }) => `${kind} ${bytes} B`).join(', '),
    });
    expect(crossed.length).toBeLessThanOrEqual(5);
    for (const draft of byStream(packets, topics.visitDraft))
      expect(draft.map(({ kind }) => kind)).toEqual(['streamHeader']);
    for (const { channel, kind, topic } of packets) {
      if (channel === '_lossy') expect([kind, topic]).toEqual(['user', topics.typing]);
      else expect(channel).toBe('_reliable');
    }
  } finally {
    await context.close();
  }
});

test('what goes to the patient alone, by RPC or in one packet, is not on the wire of somebody beside them', async ({
  page,
  browser,
}) => {
  const context = await browser.newContext({ storageState: { cookies: [], origins: [] } });
  const bystander = await RawClient.open(browser);
  try {
    const patient = await context.newPage();
    await tapPackets(patient);
    const desk = new PatientPage(patient);
    await desk.begin();
    const { participant_token } = await staffSeat(page, (await desk.stored()).id);
    expect(await bystander.join(participant_token)).toBe(true);
    await desk.bookFrom(await desk.ask('I need a cleaning in twelve weeks'));
    const own = await packetsOf(patient);
    const overheard = await bystander.overheard();
    // Current clients carry RPC in small streams of the framework's own.
    for (const topic of ['lk.rpc_request', topics.visitDraft, topics.appointmentDetails]) {
      const streams = new Set(byStream(own, topic).map(([header]) => header?.streamId));
      expect(streams.size, topic).toBeGreaterThan(0);
      expect(overheard.filter(({ streamId }) => streams.has(streamId))).toEqual([]);
    }
    // Words they do get: the room is the boundary, and staff may see all of it.
    const words = new Set(byStream(own, topics.transcription).map(([header]) => header?.streamId));
    expect(overheard.some(({ streamId }) => words.has(streamId))).toBe(true);
  } finally {
    await bystander.close();
    await context.close();
  }
});
