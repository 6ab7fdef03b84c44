import { staffTokenResponseSchema } from '#contract/http/rooms.ts';
import { PatientPage } from './patient-page.ts';
import { expect, test } from './staff-desk.ts';
import { RawClient } from './support/raw-client.ts';

test('a person of the practice takes over: the patient sees who answers, and when the receptionist is back', async ({
  page,
  browser,
}) => {
  const context = await browser.newContext({ storageState: { cookies: [], origins: [] } });
  const staff = await RawClient.open(browser);
  try {
    const patient = await context.newPage();
    const desk = new PatientPage(patient);
    await desk.begin();
    const { id } = await desk.stored();
    const seat = await page.request.post(`/api/v1/conversations/${id}/staff-token?seat=seen`);
    const { participant_token, agentIdentity } = staffTokenResponseSchema.parse(await seat.json());
    expect(await staff.join(participant_token)).toBe(true);
    const call = (method: string) =>
      staff.page.evaluate(
        ([agent, name]) =>
          window.rawRoom?.localParticipant.performRpc({ destinationIdentity: agent, method: name, payload: '{"v":1}' }),
        [agentIdentity ?? '', method] as const,
      );

    await call('staff.takeOver');
    await expect(patient.getByText('The front desk is here for you')).toBeVisible();
    await expect(patient.getByText('You are now writing with our front desk.')).toBeVisible();

    // It is a lossy packet, so whoever writes sends it again and again.
    await expect(async () => {
      await staff.page.evaluate(
        (agent) =>
          window.rawRoom?.localParticipant.publishData(new TextEncoder().encode('{"v":1,"typing":true}'), {
            topic: 'typing',
            destinationIdentities: [agent],
          }),
        agentIdentity ?? '',
      );
      await expect(patient.getByText('The front desk is writing')).toBeVisible({ timeout: 2000 });
    }).toPass();
    await staff.page.evaluate(
      (agent) =>
        window.rawRoom?.localParticipant.sendText('Hello, this is Dana. How can I help?', {
          topic: 'lk.chat',
          destinationIdentities: [agent],
        }),
      agentIdentity ?? '',
    );
    const said = desk.transcript.getByRole('listitem').filter({ hasText: 'Hello, this is Dana. How can I help?' });
    await expect(said).toHaveCount(1);
    await expect(said).toContainText('The front desk:');

    const heard = desk.transcript.getByRole('listitem');
    await desk.field.fill('Do you validate parking?');
    await desk.field.press('Enter');
    await expect.poll(async () => (await desk.stored()).messages.at(-1)?.text).toBe('Do you validate parking?');
    const shown = await heard.allTextContents();
    await patient.reload();
    await expect(patient.getByText('The front desk is here for you')).toBeVisible();
    await expect(heard).toHaveText(shown);

    await call('staff.handBack');
    await expect(patient.getByText('You are now writing with our front desk.')).toBeHidden();
    await desk.untilMyTurn();
  } finally {
    await staff.close();
    await context.close();
  }
});
