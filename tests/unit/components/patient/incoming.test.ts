import { describe, expect, it } from 'vitest';
import { readAgentAttributes } from '#components/patient/conversation/channels/read-attributes.ts';
import {
  readDetails,
  readDocumentStatus,
  readDraft,
} from '#components/patient/conversation/channels/read-documents.ts';
import {
  readConfirmation,
  readStaffMessage,
  readTranscription,
} from '#components/patient/conversation/channels/read-words.ts';
import { createStore } from '#components/patient/conversation/store/store.ts';
import { maxAppointmentDetailsBytes } from '#contract/channels/appointment-details.ts';
import { byteStream, chunksOf, golden, openStream, settle, textStream } from './fake-conversation.ts';

const bytesOf = (document: unknown) => new TextEncoder().encode(JSON.stringify(document));
const segment = (id: string) => ({ 'lk.segment_id': id, 'lk.transcription_final': 'false' });

describe('golden messages', () => {
  it('make one confirmed visit of the confirmation and the document, whichever comes first', async () => {
    for (const order of ['confirmation first', 'document first']) {
      const store = createStore(null);
      const confirmation = () =>
        readConfirmation(
          textStream(chunksOf(golden.confirmation.chunks), golden.confirmation.attributes),
          store.dispatch,
        );
      const details = () => readDetails(byteStream(chunksOf([bytesOf(golden.details)])), store.dispatch);
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
          live: true,
        },
      ]);
      expect(store.getState().dropped).toEqual({});
    }
  });

  it('fill the draft and move the public state', async () => {
    const store = createStore(null);
    await readDraft(textStream(chunksOf([JSON.stringify(golden.draft)])), store.dispatch);
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
    void readTranscription(textStream(stream.chunks, segment('one')), store.dispatch);
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
    await readTranscription(textStream(chunksOf(['Let me '], true), segment('one')), store.dispatch);
    expect(store.getState().items).toMatchObject([{ text: 'Let me ', status: 'interrupted' }]);
  });

  it('are replaced by a second stream of the same segment, and an empty one leaves nothing', async () => {
    const store = createStore(null);
    await readTranscription(textStream(chunksOf(['Good']), segment('one')), store.dispatch);
    await readTranscription(textStream(chunksOf(['Good morning.']), segment('one')), store.dispatch);
    await readTranscription(textStream(chunksOf([' ']), segment('two')), store.dispatch);
    expect(store.getState().items).toMatchObject([{ text: 'Good morning.' }]);
  });
});

describe('what is not in the contract', () => {
  const { attributes } = golden.confirmation;
  const wrongVersion = { ...attributes, v: '2' };
  const html = { mimeType: 'text/html' };
  const whole = bytesOf(golden.details);
  const { dispatch, getState } = createStore(null);

  it.each([
    ['words without a segment', () => readTranscription(textStream(chunksOf(['no segment'])), dispatch), 'malformed'],
    ['another version', () => readConfirmation(textStream(chunksOf(['x']), wrongVersion), dispatch), 'malformed'],
    ['another shape', () => readDraft(textStream(chunksOf(['{"v":1,"openings":"many"}'])), dispatch), 'malformed'],
    ['no JSON', () => readDraft(textStream(chunksOf(['half a'])), dispatch), 'malformed'],
    ['no details', () => readDetails(byteStream(chunksOf([bytesOf('half')])), dispatch), 'malformed'],
    ['another type', () => readDetails(byteStream(chunksOf([whole]), html), dispatch), 'malformed'],
    ['half a document', () => readDetails(byteStream(chunksOf([whole.slice(0, 50)], true)), dispatch), 'cut_off'],
    ['a status of nothing', () => readDocumentStatus(textStream(chunksOf(['{"v":1}'])), dispatch), 'malformed'],
    ['chat of nobody', () => readStaffMessage(textStream(chunksOf(['Hello'])), dispatch), 'malformed'],
    [
      'chat without words',
      () => readStaffMessage(textStream(chunksOf([' ']), { 'openwide.role': 'staff' }), dispatch),
      'malformed',
    ],
  ])('%s is dropped', async (_what, read, outcome) => {
    expect(await read()).toBe(outcome);
    const { items, visits, draft, documents } = getState();
    expect({ items, visits, draft, documents }).toEqual({ items: [], visits: [], draft: null, documents: [] });
  });

  it('of the public state is counted and left alone', () => {
    readAgentAttributes({ agent_state: 'asleep' }, dispatch);
    expect(getState()).toMatchObject({ agentState: 'greeting', dropped: { agent_state: { malformed: 1 } } });
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
    expect(await readDetails(byteStream(endless()), store.dispatch)).toBe('too_large');
    expect(read * 10_000).toBeLessThan(maxAppointmentDetailsBytes + 20_000);
    const long = textStream(chunksOf(Array(100).fill('long '.repeat(40))), attributes);
    expect(await readConfirmation(long, store.dispatch)).toBe('too_large');
    expect(store.getState().visits).toMatchObject([{ wordsStatus: 'partial' }]);
    expect(store.getState().visits[0]?.words.length).toBeLessThanOrEqual(4000);
  });
});

describe('the practice’s own people', () => {
  it('are heard under the id their words are stored with', async () => {
    const store = createStore(null);
    const attributes = { 'openwide.role': 'staff', message_id: 'stored-id-1' };
    const stream = () => textStream(chunksOf(['Hello, ', 'this is Dana.']), attributes);
    expect(await readStaffMessage(stream(), store.dispatch)).toBe('taken');
    await readStaffMessage(stream(), store.dispatch);
    expect(store.getState()).toMatchObject({
      answeredBy: 'staff',
      items: [{ key: 'stored-id-1', role: 'staff', text: 'Hello, this is Dana.', status: 'done' }],
    });
    expect(store.getState().items).toHaveLength(1);
  });
});

describe('a confirmation sent again', () => {
  it('leaves the card as it stands until its words are complete', async () => {
    const store = createStore(null);
    const { attributes, chunks } = golden.confirmation;
    await readConfirmation(textStream(chunksOf(chunks), attributes), store.dispatch);
    const again = openStream<string>();
    void readConfirmation(textStream(again.chunks, attributes), store.dispatch);
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
    await readConfirmation(textStream(chunksOf(chunks), attributes), store.dispatch);
    await readConfirmation(
      textStream(chunksOf(['It is cancelled.']), { ...attributes, kind: 'cancelled' }),
      store.dispatch,
    );
    expect(store.getState().visits).toMatchObject([{ kind: 'cancelled', words: 'It is cancelled.' }]);
  });
});
