import { afterEach, beforeEach, expect } from 'vitest';

// React tells of broken markup, missing keys and updates outside act() by console.error alone. A test that expects one
// replaces console.error for itself.
const original = console.error;
let said: string[] = [];

beforeEach(() => {
  said = [];
  console.error = (...words: unknown[]) => {
    said.push(words.map(String).join(' '));
    original(...words);
  };
});

afterEach(() => {
  console.error = original;
  expect(said, 'console.error was called').toEqual([]);
});
