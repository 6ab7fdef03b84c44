import { describe, expect, it } from 'vitest';
import { keptInTab } from '#components/patient/conversation/link/kept-text.ts';

/** The storage of a tab; `refuses` is one of a private window. */
function storage(refuses = false): Storage {
  const kept = new Map<string, string>();
  const refuse = () => {
    if (refuses) throw new Error('refused');
  };
  return {
    getItem: (key: string) => {
      refuse();
      return kept.get(key) ?? null;
    },
    setItem: (key: string, value: string) => {
      refuse();
      kept.set(key, value);
    },
    removeItem: (key: string) => {
      refuse();
      kept.delete(key);
    },
    clear: () => kept.clear(),
    key: () => null,
    length: 0,
  };
}

const sending = [{ id: 'one', name: 'card.jpg' }];

describe('what was typed and sent in a tab', () => {
  it('is there for the next load of the page, and gone when it is forgotten', () => {
    const tab = storage();
    const before = keptInTab(() => tab);
    before.keepTyped('half a sen');
    before.keepUnsent([{ key: 'mine-1', text: 'Hello?' }]);
    before.keepSending(sending);
    before.keepNote('Please call me');
    const after = keptInTab(() => tab);
    expect([after.readTyped(), after.readUnsent(), after.readSending(), after.readNote()]).toEqual([
      'half a sen',
      [{ key: 'mine-1', text: 'Hello?' }],
      sending,
      'Please call me',
    ]);
    after.forget();
    const next = keptInTab(() => tab);
    expect([after.readSending(), next.readSending(), next.readTyped()]).toEqual([[], [], '']);
  });

  it('stays for this page where storage is refused, and what is no list is none', () => {
    const kept = keptInTab(() => storage(true));
    kept.keepSending(sending);
    expect(kept.readSending()).toEqual(sending);
    const tab = storage();
    tab.setItem('openwide.sending', '{"id":1}');
    expect(keptInTab(() => tab).readSending()).toEqual([]);
  });
});
