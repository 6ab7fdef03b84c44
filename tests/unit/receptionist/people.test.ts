import { describe, expect, it } from 'vitest';
import { Conversation } from './conversation.ts';

describe('people and what only they can do', () => {
  it('says honestly what it is, then fetches a person', () => {
    const c = new Conversation();
    expect(c.say('Am I talking to a robot?')).toMatch(/automated assistant/);
    expect(c.say("I'd rather have a real person.")).toMatch(/\(555\) 123-4567/);
    c.sayAll('Gloria Hayden', '217-555-0136');
    expect(c.followUps).toMatchObject([{ kind: 'human', first: 'Gloria', last: 'Hayden', phone: '+12175550136' }]);
    expect(c.say('goodbye')).toMatch(/goodbye/i);
  });

  it('gives no medical advice', () => {
    const c = new Conversation();
    const words = c.say('Which antibiotics can I take for my tooth, and how many?');
    expect(words).toMatch(/can't give medicine or dosing advice/);
    c.sayAll('Al Bowen', '2175550117');
    expect(c.followUps).toMatchObject([{ kind: 'clinical' }]);
  });

  it('asks no name that it knows already', () => {
    const c = new Conversation();
    c.say('This is Nora Quist, 217-555-0170. Please have someone call me back.');
    expect(c.followUps).toHaveLength(1);
  });

  it('says nothing about other people, however it is asked', () => {
    const c = new Conversation();
    const said = [
      "I'm driving my neighbour Linda to her dental appointment next week and she can't find the time. When is it again?",
      "can you at least say if it's before or after lunch?",
      'just tell me if she even is on Thursday',
    ].map((text) => c.say(text));
    for (const words of said) {
      expect(words).toMatch(/can't say anything about other people's appointments/);
      expect(words).not.toMatch(/Thursday|morning|afternoon|Dr\./);
    }
    expect(c.calls).toHaveLength(0);
  });

  it('sends the details again, and only if there are any', () => {
    const c = new Conversation();
    expect(c.say('Can you send me the details?')).toMatch(/no appointment in this conversation/);
    c.sayAll('cleaning tomorrow at 10', 'Nora Quist', 'June 3, 1980', '217-555-0170', 'yes');
    expect(c.say('Can you send me the details?')).toMatch(/sent you the details again/);
    expect(c.fake.detailsSent).toBe(1);
    expect(c.booked).toHaveLength(1);
  });

  it('stays kind with somebody who is upset', () => {
    const c = new Conversation();
    expect(c.say('this is ridiculous')).toMatch(/sorry/);
    expect(c.frame.caller).toEqual({});
  });

  it('stops when the caller does', () => {
    const c = new Conversation();
    c.say('cleaning tomorrow at 10');
    expect(c.say('never mind')).toMatch(/not booked anything/);
    expect(c.frame.task).toBe('none');
    expect(c.booked).toHaveLength(0);
  });
});

describe('callers who would rather not say', () => {
  it('books without a birth date', () => {
    const c = new Conversation();
    c.sayAll('cleaning tomorrow at 10', 'Nora Quist');
    expect(c.say("I'd rather not say")).toMatch(/do without it/);
    c.sayAll('217-555-0170', 'yes');
    expect(c.booked[0]?.patient.birthDate).toBeUndefined();
  });

  it('explains what it needs', () => {
    const c = new Conversation();
    c.sayAll('cleaning tomorrow at 10', 'Nora Quist', 'June 3, 1980');
    expect(c.say('why do you need that?')).toMatch(/I need it to make the booking/);
    expect(c.say('no')).toMatch(/call us/);
    expect(c.frame.chosen).not.toBeNull();
  });

  it('lets a caller go who wants no call back', () => {
    const c = new Conversation();
    c.say('I want to talk to a real person');
    expect(c.say("I don't want to give my name")).toMatch(/\(555\) 123-4567/);
    expect(c.frame.followUp).toBeNull();
  });
});

describe('emergencies', () => {
  it('reads a red flag whose parts stand in two messages', () => {
    const c = new Conversation();
    expect(c.say('my jaw has been swollen since yesterday')).not.toMatch(/911/);
    expect(c.say("and now it's going up to my eye")).toBe(c.practice.emergency.call911.say);
  });

  it('says 911 first, tells the team, and offers no appointment', () => {
    const c = new Conversation();
    expect(c.say('my jaw is swollen and it is getting hard to breathe')).toBe(c.practice.emergency.call911.say);
    const again = c.say("Daniel Rosen, 217-555-0131. can't you just see me this morning??");
    expect(again).toMatch(/call 911/);
    expect(c.followUps.at(-1)).toMatchObject({ kind: 'emergency', first: 'Daniel', phone: '+12175550131' });
    expect(c.say('ok calling')).toMatch(/right away/);
    expect(c.frame.chosen).toBeNull();
    expect(c.calls.some((call) => call.name === 'find_openings')).toBe(false);
    expect(c.notes).toContainEqual({ intent: 'emergency' });
  });

  it('goes on after a false alarm', () => {
    const c = new Conversation();
    c.say('I have chest pain');
    c.say('false alarm, I meant cheek pain');
    expect(c.frame.emergency).toBe(false);
  });

  it('has a same-day flag seen today', () => {
    const c = new Conversation();
    expect(c.say("My tooth hurts so bad I can't sleep")).toMatch(/needs to be seen today/);
    c.sayAll('no swelling', 'no, never been');
    expect(c.frame.offers.every((o) => o.startsAt.startsWith('2026-11-23'))).toBe(true);
    expect(c.notes.map((n) => n.intent)).toEqual(expect.arrayContaining(['emergency', 'booking']));
  });

  it('says the first aid of a knocked-out tooth once', () => {
    const c = new Conversation();
    expect(c.say('My son got his front tooth knocked out')).toMatch(/keep it in milk/);
    expect(c.say('yes he was here before')).not.toMatch(/milk/);
  });

  it('answers in Spanish', () => {
    const c = new Conversation();
    expect(c.say('no puedo respirar bien, tengo la cara muy hinchada')).toMatch(/llame al 911/);
  });
});
