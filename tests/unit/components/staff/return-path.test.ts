import { describe, expect, it } from 'vitest';
import { safeReturnPath } from '#app/staff/return-path.ts';

describe('the path to return to after signing in', () => {
  it.each([
    '/staff',
    '/staff/conversations',
    '/staff/conversations?status=all',
    `/staff/conversations/conv_${'a'.repeat(26)}`,
  ])('may be %s', (path) => {
    expect(safeReturnPath(path)).toBe(path);
  });

  it.each([
    undefined,
    ['/staff'],
    '',
    '/',
    'staff',
    '//evil.example',
    '/staff//evil.example',
    '/staff/../api',
    '/staff\\evil.example',
    'https://evil.example/staff',
    '/staff@evil.example',
    '/staff.evil.example',
    '/staffing',
    '/staff/sign-in',
    '/staff/sign-in?from=/staff',
    '/staff/\n/x',
    '/staff?next=https://evil.example',
  ])('is never %s', (path) => {
    expect(safeReturnPath(path)).toBe('/staff');
  });
});
