import { describe, expect, it } from 'vitest';
import { SharedPractices } from '#agent/gateway/shared-practices.ts';
import { demoPractice } from '#tests/factories/practice.ts';

describe('practices of many conversations', () => {
  it('are one as long as nothing in them changes', () => {
    const practices = new SharedPractices();
    const first = practices.shared(demoPractice());
    expect(practices.shared(demoPractice())).toBe(first);
    const changed = { ...demoPractice(), name: 'Another name' };
    expect(practices.shared(changed)).toBe(changed);
    expect(practices.shared(demoPractice())).toBe(first);
  });

  it('are not kept for ever', () => {
    const practices = new SharedPractices();
    const first = practices.shared(demoPractice());
    for (let count = 0; count < 10; count++) practices.shared({ ...demoPractice(), name: `Practice ${count}` });
    expect(practices.shared(demoPractice())).not.toBe(first);
  });
});
