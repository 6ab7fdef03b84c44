import { describe, expect, it } from 'vitest';
import { neededMode, readSelection } from '#scripts/testing/selection.ts';

describe('what npm test runs', () => {
  it('is everything without arguments', () => {
    const selection = readSelection([]);
    expect(selection.suites).toEqual(['unit', 'integration', 'agent', 'e2e']);
    expect(neededMode(selection)).toBe('production');
  });

  it('is a suite by its name, a test by its words, a file by a part of its name', () => {
    expect(readSelection(['e2e', '-g', 'books a visit'])).toMatchObject({ suites: ['e2e'], grep: 'books a visit' });
    expect(readSelection(['integration', 'booking'])).toMatchObject({ suites: ['integration'], files: ['booking'] });
  });

  it('is the suite that a path lies in', () => {
    expect(readSelection(['tests/unit/scripts/ports.test.ts']).suites).toEqual(['unit']);
    expect(readSelection(['tests/unit/a.test.ts', 'tests/agent/b.test.ts']).suites).toEqual(['unit', 'agent']);
    expect(readSelection(['booking']).suites).toHaveLength(4);
  });

  it('needs no more of the stack than it uses', () => {
    expect(neededMode(readSelection(['unit']))).toBe('none');
    expect(neededMode(readSelection(['unit', 'integration']))).toBe('services');
    expect(neededMode(readSelection(['unit', 'agent']))).toBe('production');
  });

  it('is explained when it is not understood', () => {
    expect(() => readSelection(['--watch'])).toThrow(/does not understand/);
  });
});
