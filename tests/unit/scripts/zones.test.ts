import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readSelection } from '#scripts/testing/selection.ts';
import { inZone, unitZones } from '#scripts/testing/zones.ts';

const [everywhere, , clocksChange] = unitZones;
if (!everywhere || !clocksChange) throw new Error('there are three zones');

describe('the zones unit tests are run in', () => {
  it('are three, two of them for everything', () => {
    expect(unitZones.map(({ zone, folders }) => [zone, folders.length > 0])).toEqual([
      ['UTC', false],
      ['Asia/Tokyo', false],
      ['America/New_York', true],
    ]);
  });

  it('name folders that exist', () => {
    for (const folder of unitZones.flatMap(({ folders }) => folders)) expect(existsSync(folder), folder).toBe(true);
  });

  it('run what was named in every zone, and else only the zone’s folders', () => {
    const all = readSelection([]);
    const some = readSelection(['tests/unit/agent']);
    expect(inZone(everywhere, all).files).toEqual([]);
    expect(inZone(clocksChange, all).files).toContain('tests/unit/domain');
    expect(inZone(clocksChange, some).files).toEqual(['tests/unit/agent']);
  });
});
