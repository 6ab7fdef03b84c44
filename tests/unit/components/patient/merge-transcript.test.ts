import { describe, expect, it } from 'vitest';
import { mergeTranscript } from '#components/patient/conversation/store/merge-transcript.ts';
import type { TranscriptItem } from '#components/patient/conversation/store/state.ts';
import { message } from './fake-conversation.ts';

const seen = (key: string, role: TranscriptItem['role'], text: string, status: TranscriptItem['status'] = 'done') => ({
  key,
  role,
  text,
  status,
});

const stored = [
  message('s1', 'receptionist', 'Welcome. How can I help?'),
  message('s2', 'patient', 'A cleaning, please.'),
  message('s3', 'tool', '', { payload: { type: 'call', callId: 'c', name: 'find_openings', arguments: '{}' } }),
  message('s4', 'receptionist', 'Tuesday at 10?'),
];

describe('merging the stored transcript', () => {
  it('shows everything said once, in order, without tool items', () => {
    expect(mergeTranscript([], stored).map(({ text }) => text)).toEqual([
      'Welcome. How can I help?',
      'A cleaning, please.',
      'Tuesday at 10?',
    ]);
  });

  it('knows what the page has seen under other ids, keeps its keys, and may be done again', () => {
    const items = [
      seen('SG_1', 'receptionist', 'Welcome. How can I help?'),
      seen('mine-1', 'patient', 'A cleaning,  please. ', 'sent'),
      seen('SG_2', 'receptionist', 'Tuesday at 10?'),
    ];
    const once = mergeTranscript(items, stored);
    expect(once.map(({ key, storedId }) => [key, storedId])).toEqual([
      ['SG_1', 's1'],
      ['mine-1', 's2'],
      ['SG_2', 's4'],
    ]);
    expect(mergeTranscript(once, stored)).toEqual(once);
  });

  it('completes what was cut short on the page', () => {
    const items = [
      seen('SG_1', 'receptionist', 'Welcome. How can I help?'),
      seen('mine-1', 'patient', 'A cleaning, please.', 'sent'),
      seen('SG_2', 'receptionist', 'Tuesday', 'interrupted'),
    ];
    expect(mergeTranscript(items, stored).at(-1)).toMatchObject({
      key: 'SG_2',
      text: 'Tuesday at 10?',
      status: 'done',
    });
  });

  it('keeps what the server has not heard yet after what it has', () => {
    const items = [
      seen('SG_1', 'receptionist', 'Welcome. How can I help?'),
      seen('mine-1', 'patient', 'A cleaning, please.', 'sent'),
      seen('SG_2', 'receptionist', 'Tuesday at 10?'),
      seen('mine-2', 'patient', 'Yes', 'sent'),
      seen('SG_3', 'receptionist', 'Great, ', 'streaming'),
    ];
    expect(mergeTranscript(items, stored).map(({ key, status }) => [key, status])).toEqual([
      ['SG_1', 'done'],
      ['mine-1', 'sent'],
      ['SG_2', 'done'],
      ['mine-2', 'sent'],
      ['SG_3', 'streaming'],
    ]);
  });

  it('puts what still waits to be sent after everything that is stored', () => {
    const items = [
      seen('mine-1', 'patient', 'A cleaning, please.', 'sent'),
      seen('mine-2', 'patient', 'Yes', 'queued'),
    ];
    const answered = [...stored, message('s5', 'receptionist', 'With Dr. Patel?')];
    expect(mergeTranscript(items, answered).map(({ key }) => key)).toEqual(['s1', 'mine-1', 's4', 's5', 'mine-2']);
  });

  it('leaves documents where they were sent, whatever was said', () => {
    const items = [
      seen('SG_1', 'receptionist', 'Welcome. How can I help?'),
      { ...seen('file-1', 'patient', ''), documentId: 'file-1' },
      seen('mine-1', 'patient', 'A cleaning, please.', 'sent'),
    ];
    expect(mergeTranscript(items, stored).map(({ key }) => key)).toEqual(['SG_1', 'file-1', 'mine-1', 's4']);
  });

  it('after a gap completes what streamed here, since its end may have gone unheard', () => {
    const items = [seen('SG_1', 'receptionist', 'Welcome. ', 'streaming')];
    expect(mergeTranscript(items, stored, { afterGap: true })[0]).toMatchObject({
      key: 'SG_1',
      text: 'Welcome. How can I help?',
      status: 'done',
    });
  });

  it('tells the same word said twice apart', () => {
    const messages = [message('s1', 'patient', 'Yes'), message('s2', 'receptionist', 'Sure?')];
    const items = [
      seen('mine-1', 'patient', 'Yes', 'sent'),
      seen('SG_1', 'receptionist', 'Sure?'),
      seen('mine-2', 'patient', 'Yes', 'sent'),
    ];
    const merged = mergeTranscript(items, messages);
    expect(merged.map(({ key, storedId }) => [key, storedId])).toEqual([
      ['mine-1', 's1'],
      ['SG_1', 's2'],
      ['mine-2', undefined],
    ]);
  });

  it('goes on streaming what still streams', () => {
    const items = [seen('SG_1', 'receptionist', 'Welcome. ', 'streaming')];
    expect(mergeTranscript(items, stored)[0]).toEqual({
      ...seen('SG_1', 'receptionist', 'Welcome. ', 'streaming'),
      storedId: 's1',
    });
  });
});
