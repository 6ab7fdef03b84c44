import { expect, type Locator } from '@playwright/test';

/** Something that takes the focus is whole in the window then, and nothing lies over it. */
export async function expectInSight(control: Locator): Promise<void> {
  await control.focus();
  await expect(control).toBeInViewport({ ratio: 1 });
  const covered = await control.evaluate((node) => {
    const { left, right, top, bottom } = node.getBoundingClientRect();
    const places = [0.1, 0.5, 0.9].flatMap((x) => [0.2, 0.5, 0.8].map((y) => ({ x, y })));
    return places.filter(({ x, y }) => {
      const shown = document.elementFromPoint(left + (right - left) * x, top + (bottom - top) * y);
      return !node.contains(shown);
    });
  });
  expect(covered).toEqual([]);
}
