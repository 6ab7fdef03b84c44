import { describe, expect, it } from 'vitest';
import {
  readAgentAttributes,
  readConfirmation,
  readDetails,
  readDraft,
  readTranscription,
} from '#components/patient/conversation/link/incoming.ts';
import { createStore } from '#components/patient/conversation/store/store.ts';
import { maxAppointmentDetailsBytes } from '#contract/channels/appointment-details.ts';
import { chunksOf, golden, openStream, settle } from './fake-conversation.ts';

const bytesOf = (document: unknown) => new TextEncoder().encode(JSON.stringify(document));
const segment = (id: string) => ({ 'lk.segment_id': id, 'lk.transcription_final': 'false' });

describe('golden messages', () => {
  it('make one confirmed visit of the confirmation and the document, whichever comes first', async () => {
    for (const order of ['confirmation first', 'document first']) {
      const store = createStore(null);
      const confirmation = () =>
        readConfirmation(
          { attributes: golden.confirmation.attributes, chunks: chunksOf(golden.confirmation.chunks) },
          store.dispatch,
        );
      const details = () =>
        readDetails(
          { mimeType: 'application/json', size: undefined, chunks: chunksOf([bytesOf(golden.details)]) },
          store.dispatch,
        );
      if (order === 'confirmation first') await confirmation().then(details);
      else await details().then(confirmation);

      expect(store.getState().visits).toEqual([
        {
          id: golden.details.id,
          kind: 'booked',
          words: golden.confirmation.chunks.join(''),
          wordsStatus: 'complete',
          replay: null,
          details: golden.details,
        },
      ]);
      expect(store.getState().dropped).toEqual({});
    }
  });

  it('fill the draft and move the public state', async () => {
    const store = createStore(null);
    await readDraft({ attributes: {}, chunks: chunksOf([JSON.stringify(golden.draft)]) }, store.dispatch);
    expect(store.getState().draft).toEqual(golden.draft);
    for (const value of golden.agentStates.values) {
      readAgentAttributes({ [golden.agentStates.attribute]: value }, store.dispatch);
      expect(store.getState().agentState).toBe(value);
    }
  });
});

describe('the receptionist’s words', () => {
  it('show as they come and are done when their stream ends', async () => {
    const store = createStore(null);
    const stream = openStream<string>();
    void readTranscription({ attributes: segment('one'), chunks: stream.chunks }, store.dispatch);
    stream.push('Good ');
    await settle();
    expect(store.getState().items).toMatchObject([{ text: 'Good ', status: 'streaming' }]);
    stream.push('morning.');
    stream.end();
    await settle();
    expect(store.getState().items).toMatchObject([{ text: 'Good morning.', status: 'done' }]);
  });

  it('stay, marked as cut short, when their sender goes', async () => {
    const store = createStore(null);
    await readTranscription({ attributes: segment('one'), chunks: chunksOf(['Let me '], true) }, store.dispatch);
    expect(store.getState().items).toMatchObject([{ text: 'Let me ', status: 'interrupted' }]);
  });

  it('are replaced by a second stream of the same segment, and an empty one leaves nothing', async () => {
    const store = createStore(null);
    await readTranscription({ attributes: segment('one'), chunks: chunksOf(['Good']) }, store.dispatch);
    await readTranscription({ attributes: segment('one'), chunks: chunksOf(['Good morning.']) }, store.dispatch);
    await readTranscription({ attributes: segment('two'), chunks: chunksOf([' ']) }, store.dispatch);
    expect(store.getState().items).toMatchObject([{ text: 'Good morning.' }]);
  });
});

describe('what is not in the contract', () => {
  it('is counted and dropped', async () => {
    const store = createStore(null);
    const { dispatch } = store;
    await readTranscription({ attributes: {}, chunks: chunksOf(['no segment']) }, dispatch);
    await readConfirmation(
      { attributes: { ...golden.confirmation.attributes, v: '2' }, chunks: chunksOf(['x']) },
      dispatch,
    );
    await readDraft({ attributes: {}, chunks: chunksOf(['{"v":1,"openings":"many"}']) }, dispatch);
    await readDetails({ mimeType: 'application/json', size: 4, chunks: chunksOf([bytesOf('half')]) }, dispatch);
    await readDetails({ mimeType: 'text/html', size: 4, chunks: chunksOf([bytesOf(golden.details)]) }, dispatch);
    readAgentAttributes({ agent_state: 'asleep' }, dispatch);

    const { items, visits, draft, agentState, dropped } = store.getState();
    expect({ items, visits, draft, agentState }).toEqual({
      items: [],
      visits: [],
      draft: null,
      agentState: 'greeting',
    });
    expect(dropped).toEqual({
      'lk.transcription': 1,
      'booking-confirmation': 1,
      'visit-draft': 1,
      'appointment-details': 2,
      agent_state: 1,
    });
  });

  it('is read no further than its bound', async () => {
    const store = createStore(null);
    let read = 0;
    const endless = async function* () {
      for (;;) {
        read++;
        yield new Uint8Array(10_000);
      }
    };
    await readDetails({ mimeType: 'application/json', size: undefined, chunks: endless() }, store.dispatch);
    expect(read * 10_000).toBeLessThan(maxAppointmentDetailsBytes + 20_000);
    await readConfirmation(
      { attributes: golden.confirmation.attributes, chunks: chunksOf(Array(50).fill('long '.repeat(40))) },
      store.dispatch,
    );
    expect(store.getState().visits[0]?.words.length).toBeLessThanOrEqual(4000);
    expect(store.getState().dropped).toEqual({ 'appointment-details': 1, 'booking-confirmation': 1 });
  });
});

describe('a confirmation sent again', () => {
  it('leaves the card as it stands until its words are complete', async () => {
    const store = createStore(null);
    const { attributes, chunks } = golden.confirmation;
    await readConfirmation({ attributes, chunks: chunksOf(chunks) }, store.dispatch);
    const again = openStream<string>();
    void readConfirmation({ attributes, chunks: again.chunks }, store.dispatch);
    again.push('Once more: ');
    await settle();
    expect(store.getState().visits).toMatchObject([{ words: chunks.join(''), wordsStatus: 'complete' }]);
    again.push('you are booked.');
    again.end();
    await settle();
    expect(store.getState().visits).toMatchObject([{ words: 'Once more: you are booked.', replay: null }]);
  });

  it('replaces the words at once when something else happened to the appointment', async () => {
    const store = createStore(null);
    const { attributes, chunks } = golden.confirmation;
    await readConfirmation({ attributes, chunks: chunksOf(chunks) }, store.dispatch);
    await readConfirmation(
      { attributes: { ...attributes, kind: 'cancelled' }, chunks: chunksOf(['It is cancelled.']) },
      store.dispatch,
    );
    expect(store.getState().visits).toMatchObject([{ kind: 'cancelled', words: 'It is cancelled.' }]);
  });
});
