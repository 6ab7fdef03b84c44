import { describe, expect, it } from 'vitest';
import { Conversation } from './conversation.ts';

describe('questions about the practice', () => {
  it.each<[string, RegExp]>([
    ['What are your hours?', /Saturday 9:00 AM to 1:00 PM/],
    ['Are you open on Saturday?', /Yes, on Saturday, November 28/],
    ['are you open on Thanksgiving?', /No, we're closed on Thursday, November 26 \(Thanksgiving\)/],
    ['where are you located?', /123 Main Street/],
    ['Where do I park?', /behind the building/],
    ['Which bus do I take?', /Bus lines 4 and 11/],
    ['what floor are you on?', /second floor/],
    ['Is it wheelchair accessible?', /wheelchair accessible/],
    ['do you take MetLife?', /Yes, we accept MetLife/],
    ['Do you accept Medicaid?', /don't accept Medicaid/],
    ['which insurances do you take?', /Delta Dental/],
    ['would the exam be covered by my plan?', /cannot promise what a plan will cover/],
    ['How much is a cleaning?', /Cleaning starts from 110 dollars/],
    ['how long does a root canal take?', /90 minutes/],
    ['what happens if I cancel late, is there a fee for cancelling?', /50 dollar fee/],
    ['can I pay by credit card?', /all major cards/],
    ['do you offer sedation?', /nitrous oxide/],
    ['do you see children?', /from age 1/],
    ['does anyone speak Spanish?', /Rosa Martinez speaks Spanish/],
    ['Who are the dentists?', /Dr\. Maya Patel/],
    ['When does Dr. Chen work?', /Monday, Wednesday, Thursday and Friday/],
    ['do you do whitening?', /Yes/],
    ['what is your phone number?', /\(555\) 123-4567/],
    ['what should I bring?', /photo ID/],
  ])('%s', (text, answer) => {
    const c = new Conversation();
    expect(c.say(text)).toMatch(answer);
    expect(c.frame.task).toBe('none');
    expect(c.notes.some((n) => n.intent === 'booking')).toBe(false);
  });

  it.each<[string, RegExp]>([
    ['¿Cuál es su horario?', /sábado de 9:00 a\. m\. a 1:00 p\. m\./],
    ['¿Aceptan Cigna?', /Sí, aceptamos Cigna/],
    ['¿Dónde puedo estacionar?', /estacionamiento gratuito/],
    ['¿Cuánto cuesta una limpieza?', /desde 110 dólares/],
    ['¿Alguien habla español?', /Rosa Martinez/],
  ])('%s', (text, answer) => {
    expect(new Conversation().say(text)).toMatch(answer);
  });

  it('answers in the middle of a booking and goes back to the open question', () => {
    const c = new Conversation();
    c.say('I need a cleaning');
    const words = c.say('how much is it?');
    expect(words).toMatch(/110 dollars/);
    expect(words).toMatch(/Which of those times/);
    c.say('next Tuesday morning');
    const again = c.say('and where do I park?');
    expect(again).toMatch(/behind the building/);
    expect(again).toMatch(/Which of those times/);
    c.say('the first one');
    expect(c.frame.chosen).not.toBeNull();
  });

  it('answers a question that comes with the yes, after the booking', () => {
    const c = new Conversation();
    c.sayAll('cleaning tomorrow at 10', 'Nora Quist', 'June 3, 1980', '217-555-0170');
    const words = c.say('yes, and where do I park?');
    expect(c.booked).toHaveLength(1);
    expect(words).toMatch(/behind the building/);
  });

  it('does not press for a booking or a name', () => {
    const c = new Conversation();
    const said = ['Quick question, where do I park?', 'and if I take the bus?', 'thanks, bye'].map((t) => c.say(t));
    expect(said.join(' ')).not.toMatch(/name|phone number|book/i);
    expect(said.at(-1)).toMatch(/goodbye/i);
  });

  it('does not improvise: what it does not know goes to the staff if the caller likes', () => {
    const c = new Conversation();
    expect(c.say('do you validate tickets for the cinema next door?')).toMatch(/don't have that information/);
    expect(c.say('yes please')).toMatch(/name/);
    c.sayAll('Nora Quist', '217-555-0170');
    expect(c.followUps).toMatchObject([{ kind: 'callback', first: 'Nora', phone: '+12175550170' }]);
  });

  it('hands an unknown insurance plan to billing', () => {
    const c = new Conversation();
    expect(c.say('Do you take Humana insurance?')).toMatch(/I don't know/);
    c.sayAll('yes please', 'Nora Quist', '217-555-0170');
    expect(c.followUps).toMatchObject([{ kind: 'billing' }]);
  });

  it('books the visit that was asked about', () => {
    const c = new Conversation();
    c.sayAll('do you do Invisalign?', 'what does it cost?');
    expect(c.last).toMatch(/free of charge/);
    c.say('ok, book that for next Tuesday');
    expect(c.frame.offers[0]?.visitType).toBe('cosmetic-consult');
  });

  it('goes from an insurance question to a first visit', () => {
    const c = new Conversation();
    expect(c.say("Do you take Aetna? I'd be a new patient.")).toMatch(/first visit\?/);
    c.say('yes');
    expect(c.frame.task).toBe('booking');
    expect(c.notes).toContainEqual({ intent: 'booking', visitType: 'new-patient-exam' });
  });
});
