import { expect, test } from '@playwright/test';
import { cutInABooking } from './support/cut-in-a-booking.ts';

// The page is sent to another address than the conversation's server has, which its policy does not know.
test.use({ bypassCSP: true });

test('gone for 90 s: the client has given up, the page builds a new room, nothing twice, nothing missing', async ({
  page,
}) => {
  test.setTimeout(240_000);
  // A browser that knows it is offline refuses each try at once, so LiveKit's client is through with its ten after 45 s.
  const { tokensAfterCut } = await cutInABooking(page, { seconds: 90, known: true, inWeeks: 9 });
  expect(tokensAfterCut).toBeGreaterThan(0);
});
