import { describe, expect, it } from 'vitest';
import { toolNames } from '#agent/receptionist/tool-contract/names.ts';
import { Conversation } from './conversation.ts';
import { sentCode } from './fake-practice.ts';
import { checkup, cleaning, noraSays } from './people-on-record.ts';

const tools = (c: Conversation) => c.calls.map((call) => call.name).filter((name) => name !== toolNames.noteDetails);

describe('proving who is calling', () => {
  it('asks for name and birth date, sends a code, and tells nothing before it fits', () => {
    const c = new Conversation({ given: [cleaning] });
    const asked = c.say('I need to move my appointment');
    expect(asked).toMatch(/full name and date of birth\?$/);
    const sent = c.say(noraSays);
    expect(sent).toBe(
      'If that matches our records, a code is on its way to the phone or e-mail we have on file. What is it?',
    );
    expect(c.said).not.toMatch(/cleaning|December 1|Rosa/i);
    expect(c.fake.codesSent).toEqual([{ first: 'Nora', last: 'Quist', birthDate: '1980-06-03' }]);
    expect(c.say(sentCode)).toMatch(/cleaning on Tuesday, December 1 at 10:00 AM with Rosa Martinez/);
  });

  it('takes the code of the appointment, and then sends none', () => {
    const c = new Conversation({ given: [cleaning] });
    c.sayAll('I need to cancel my cleaning', `${noraSays}. The code is K7M-2QX`);
    expect(tools(c)).toEqual([toolNames.verifyCaller]);
    expect(c.last).toMatch(/Shall I cancel it\?/);
  });

  it('takes everything from the first message', () => {
    const c = new Conversation({ given: [cleaning] });
    c.say('Please cancel my cleaning. Nora Quist, born 6/3/1980, code K7M2QX');
    expect(tools(c)).toEqual([toolNames.verifyCaller]);
  });

  it('says the same whether the practice knows the caller or not', () => {
    const answers = [[cleaning], []].map((given) => {
      const c = new Conversation({ given });
      return ['move my appointment', noraSays, '111111', 'nothing came', '222222'].map((text) => c.say(text));
    });
    expect(answers[0]).toEqual(answers[1]);
  });

  it('goes on asking until the practice closes it, then leaves it to people', () => {
    const c = new Conversation({ given: [cleaning] });
    c.sayAll('cancel my appointment', noraSays);
    for (const wrong of ['111111', '222222', '333333', '444444']) {
      expect(c.say(wrong)).toMatch(/can't match that with our records/);
    }
    expect(c.say('555555')).toMatch(/can't open appointments in this conversation any more/);
    const verified = tools(c).filter((name) => name === toolNames.verifyCaller).length;
    expect(verified).toBe(5);
    expect(c.say('please cancel my appointment')).toMatch(/any more/);
    expect(c.say(sentCode)).not.toMatch(/December/);
    expect(tools(c).filter((name) => name === toolNames.verifyCaller)).toHaveLength(verified);
    expect(c.fake.cancelled).toEqual([]);
  });

  it.each([
    "I don't have that phone anymore",
    'I lost access to that number',
    'my phone is broken, I cannot get texts',
    'that number is old, I have a new phone',
  ])('hands over when the code cannot be got: %s', (text) => {
    const c = new Conversation({ given: [cleaning] });
    c.sayAll('move my appointment', noraSays);
    expect(c.say(text)).toMatch(/our team can sort that out/);
    c.say('217-555-0170');
    expect(c.followUps).toMatchObject([{ kind: 'human', first: 'Nora', last: 'Quist', phone: '+12175550170' }]);
  });

  it('sends another code once, with the details it was sent for, then hands over', () => {
    const c = new Conversation({ given: [cleaning] });
    c.sayAll('cancel my appointment', noraSays);
    expect(c.say("I didn't get anything")).toMatch(/Nora Quist, born June 3, 1980/);
    expect(c.fake.codesSent).toHaveLength(2);
    expect(c.say('still nothing')).toMatch(/our team can sort that out/);
    expect(c.fake.codesSent).toHaveLength(2);
  });

  it('sends the code anew when the details are corrected', () => {
    const c = new Conversation({ given: [cleaning] });
    c.sayAll('cancel my appointment', 'Nora Quist, June 3, 1981', 'nothing came', 'oh, I was born June 3, 1980');
    expect(c.fake.codesSent.at(-1)?.birthDate).toBe('1980-06-03');
    c.sayAll(sentCode, 'yes');
    expect(c.fake.cancelled).toEqual(['K7M2QX']);
  });

  it('explains what the proof is for', () => {
    const c = new Conversation({ given: [cleaning] });
    c.say('cancel my appointment');
    expect(c.say('why do you need that?')).toMatch(/keeps appointments private/);
  });

  it.each<[string, string]>([
    ['one-time code as written', '482 913'],
    ['spoken', 'four eight two nine one three'],
    ['in a sentence', 'ok it says 482913'],
  ])('reads a code: %s', (_name, text) => {
    const c = new Conversation({ given: [cleaning] });
    c.sayAll('cancel my appointment', noraSays, text);
    expect(c.frame.proof.state).toBe('verified');
  });

  it("opens a child's appointment with the child's birth date", () => {
    const ethan = { first: 'Ethan', last: 'Brooks', birthDate: '2018-05-19' };
    const visit = {
      ...cleaning,
      patient: ethan,
      visitType: 'child-visit',
      provider: 'okafor',
      start: '2026-12-02 10:00',
    };
    const c = new Conversation({ given: [visit] });
    expect(c.say("I have to move my son's appointment")).toMatch(/your son's full name and date of birth/);
    c.sayAll('Ethan Brooks, May 19, 2018', sentCode, 'Friday, December 4 at 9', 'yes');
    expect(c.fake.moved).toMatchObject([{ to: '2026-12-04T09:00', provider: 'okafor' }]);
  });

  it.each([
    "can you cancel Linda Garcia's appointment for me?",
    "when is my wife's appointment?",
    "I want to move my friend's appointment",
    'what time is her appointment?',
  ])("refuses what is somebody else's: %s", (text) => {
    const c = new Conversation({ given: [cleaning] });
    expect(c.say(text)).toMatch(/can't say anything about other people's appointments/);
    expect(tools(c)).toEqual([]);
    expect(c.notes.map((n) => n.intent)).not.toContain('rescheduling');
  });

  it('turns from somebody else to the caller', () => {
    const c = new Conversation({ given: [cleaning] });
    c.say("when is my wife's appointment?");
    expect(c.say('ok, and when is my own appointment?')).toMatch(/full name and date of birth/);
    c.sayAll(noraSays, sentCode);
    expect(c.last).toMatch(/December 1/);
  });

  it('tells when the appointments are, once it is proved', () => {
    const c = new Conversation({ given: [cleaning, checkup] });
    c.sayAll('When is my appointment again?', noraSays);
    const told = c.say(sentCode);
    expect(told).toMatch(/cleaning on Tuesday, December 1 at 10:00 AM .* and a check-up on Thursday, December 10/);
    expect(c.frame.task).toBe('none');
    // Asked again it is read again, without another proof.
    expect(c.say('and when is my appointment?')).toMatch(/December 1/);
    expect(tools(c).at(-1)).toBe(toolNames.listAppointments);
  });

  it('finds nothing ahead without saying more than that', () => {
    const c = new Conversation({ given: [{ ...cleaning, start: '2026-11-23 10:15' }] });
    c.nowMs += 2 * 3_600_000;
    c.sayAll('move my appointment', noraSays);
    expect(c.say(sentCode)).toMatch(/no visit ahead.*book a visit\?/);
  });
});
