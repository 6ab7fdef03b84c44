import { beforeAll, describe } from 'vitest';
import { bookWith, itSawOneBooking, type Received } from '#tests/clients/any-client.ts';
import { goClient } from '#tests/clients/go-client.ts';
import { environment } from '#tests/environment/environment.ts';

const setUpMs = 600_000;

describe("a client of another language, LiveKit's own for Go", () => {
  let received: Received;

  beforeAll(async () => {
    received = await bookWith(await goClient(), [environment().webUrl]);
  }, setUpMs);

  itSawOneBooking(() => received);
});
