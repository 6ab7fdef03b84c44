import { FrontDesk } from '../front-desk.ts';
import type { Chapter, Scene } from '../scene.ts';
import { holdStreams } from '../streams.ts';

const booking: Scene = {
  states: {
    greeting: 'The receptionist has said hello',
    openings: 'Times to choose from',
    held: 'A time is kept, and what is missing is asked for',
    'details-to-check': 'What was understood, to be checked and mended by hand',
    'details-to-check-wrong': 'The same with a field to be mended',
    'confirmation-streaming': 'The card turns to its final form while the words come',
    booked: 'The visit is booked',
  },
  async play(stage) {
    const desk = new FrontDesk(stage);
    const { words, shot } = stage;
    const streams = await holdStreams(stage.page);
    await desk.begin(stage.at('/'));
    await shot('greeting');
    await desk.say(desk.speech.wish(stage.weeks(2)));
    await desk.openings.getByRole('button').first().waitFor();
    await shot('openings');
    await desk.answerTo(() => desk.openings.getByRole('button').first().click());
    await shot('held');
    await desk.write(desk.speech.person);
    await desk.review.waitFor();
    await desk.untilSaid(4);
    await shot('details-to-check');
    await desk.review.getByLabel(words.review.phone).fill('217 555');
    await desk.review.getByRole('button', { name: words.review.save }).click();
    await desk.review.getByText(words.review.wrong.phone).waitFor();
    await shot('details-to-check-wrong');
    await desk.review.getByLabel(words.review.phone).fill('(217) 555-0112');
    await streams.holdAfter(6);
    await desk.write(desk.speech.yes);
    const card = desk.visit.getByRole('region', { name: words.visit.heading.booked });
    await card.waitFor({ state: 'attached' });
    const firstWords = card.getByText(`${desk.speech.patient.first}:`);
    for (let pieces = 0; pieces < 12 && (await firstWords.count()) === 0; pieces++) {
      await streams.holdAfter(1);
      await firstWords.waitFor({ state: 'attached', timeout: 1000 }).catch(() => {});
    }
    await shot('confirmation-streaming');
    await streams.release();
    await desk.answerUntil(words.visit.heading.booked, '');
    await stage.page.getByRole('link', { name: words.visit.pdf }).first().waitFor({ state: 'attached' });
    await shot('booked');
  },
};

const requested: Scene = {
  states: { requested: 'A visit that the practice has to confirm first' },
  async play(stage) {
    const desk = new FrontDesk(stage);
    await desk.begin(stage.at('/'));
    const asked = await desk.say(`${desk.speech.extraction} ${desk.speech.knownPerson}`);
    await desk.answerUntil(desk.words.visit.heading.requested, asked);
    await stage.shot('requested');
  },
};

const changed: Scene = {
  states: { rescheduled: 'The same visit at another time', cancelled: 'The visit is called off' },
  async play(stage) {
    const desk = new FrontDesk(stage);
    const { heading } = desk.words.visit;
    await desk.begin(stage.at('/'));
    await desk.say(desk.speech.wish(stage.weeks(3)));
    await desk.answerTo(() => desk.openings.getByRole('button').first().click());
    await desk.answerUntil(heading.booked, await desk.say(desk.speech.person));
    await desk.answerUntil(heading.rescheduled, await desk.say(desk.speech.move));
    await stage.shot('rescheduled');
    await desk.answerUntil(heading.cancelled, await desk.say(desk.speech.cancel));
    await stage.shot('cancelled');
  },
};

const ending: Scene = {
  states: {
    'person-menu': 'The ways to a person',
    'end-question': 'Ending asks once',
    ended: 'The conversation is over',
  },
  async play(stage) {
    const desk = new FrontDesk(stage);
    const { ending, talk } = desk.words;
    await desk.begin(stage.at('/'));
    await desk.say(desk.speech.question);
    const menu = stage.page.getByRole('list', { name: talk.person.title });
    await stage.shot('person-menu', {
      before: async () => {
        if (await menu.isVisible()) return;
        await stage.page.getByRole('button', { name: talk.person.open }).first().click();
        await menu.waitFor();
      },
    });
    await stage.page.keyboard.press('Escape');
    await menu.waitFor({ state: 'hidden' });
    await stage.page.getByRole('button', { name: ending.end, exact: true }).click();
    const question = stage.page.getByRole('dialog').or(stage.page.getByRole('alertdialog'));
    await question.waitFor();
    await stage.shot('end-question');
    await question.getByRole('button', { name: ending.confirm }).click();
    await stage.page.getByText(desk.words.notices.ended.title).first().waitFor();
    await stage.shot('ended');
  },
};

const documents: Scene = {
  states: {
    attach: 'A photo or PDF, from the camera or a file',
    'document-sending': 'On its way, with progress',
    'document-refused': 'Refused in place, with what would fit',
    'document-stored': 'It has arrived',
  },
  async play(stage) {
    const desk = new FrontDesk(stage);
    const { page, words, shot } = stage;
    const streams = await holdStreams(page);
    await desk.begin(stage.at('/'));
    const choose = async (name: string, mimeType: string, buffer: Buffer) => {
      await page.getByRole('button', { name: words.documents.attach }).click();
      await page.getByTestId('file').setInputFiles({ name, mimeType, buffer });
    };
    await page.getByRole('button', { name: words.documents.attach }).click();
    await page.getByText(words.documents.about).waitFor();
    await shot('attach');
    await page.getByRole('button', { name: words.documents.close }).click();
    await choose('card.png', 'image/png', Buffer.from('<html>not a picture</html>'));
    await page.getByText(words.documents.refused.wrong_type).waitFor();
    await shot('document-refused');
    await streams.holdUploadAfter(50);
    await choose('insurance-card.png', 'image/png', picture(1_500_000));
    await page.getByRole('progressbar').waitFor();
    await shot('document-sending');
    await streams.release();
    await page.getByText(words.documents.status.stored).waitFor();
    await shot('document-stored');
  },
};

/** The smallest picture there is, and after it as many bytes as a photo has. */
function picture(sizeBytes: number): Buffer {
  const pixel = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
  return Buffer.concat([Buffer.from(pixel, 'base64'), Buffer.alloc(sizeBytes)]);
}

export const talking: Chapter = {
  title: 'A conversation',
  scenes: [booking, requested, changed, documents, ending],
};
