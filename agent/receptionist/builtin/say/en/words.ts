import type { VisitType, weekdays } from '#domain/practice.ts';
import type { SpokenOpening, Who } from '../sentences.ts';

export const pick = (n: number, ...variants: readonly string[]): string => variants[n % variants.length] ?? '';

export function or(items: readonly string[]): string {
  return items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} or ${items.at(-1)}`;
}

export function and(items: readonly string[]): string {
  return items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}

export function whose(who: Who): string {
  if (who.forWhom === 'self') return 'your';
  return who.relation === null ? "the patient's" : who.relation === 'child' ? "your child's" : `your ${who.relation}'s`;
}

export function theyHave(who: Who): string {
  if (who.forWhom === 'self') return 'Have you';
  return `Has ${who.first ?? (who.relation === null ? 'the patient' : `your ${who.relation}`)}`;
}

export function clock(time: string): string {
  const hour = Number(time.slice(0, 2));
  return `${hour % 12 || 12}:${time.slice(3)} ${hour < 12 ? 'AM' : 'PM'}`;
}

export const dayNames: Readonly<Record<(typeof weekdays)[number], string>> = {
  mon: 'Monday',
  tue: 'Tuesday',
  wed: 'Wednesday',
  thu: 'Thursday',
  fri: 'Friday',
  sat: 'Saturday',
  sun: 'Sunday',
};
export const languageNames: Readonly<Record<string, string>> = { en: 'English', es: 'Spanish', zh: 'Mandarin' };

/** `On Tuesday, December 1 I have 9:00 AM or 2:30 PM with Dr. Patel.` */
export function offered(openings: readonly SpokenOpening[], have: string): string {
  const days = new Set(openings.map((o) => o.day));
  const providers = new Set(openings.map((o) => o.provider));
  const [day] = days;
  const [provider] = providers;
  if (days.size === 1 && providers.size === 1)
    return `On ${day} ${have} ${or(openings.map((o) => o.time))} with ${provider}.`;
  if (days.size === 1) return `On ${day} ${have} ${or(openings.map((o) => `${o.time} with ${o.provider}`))}.`;
  if (providers.size === 1) return `With ${provider} ${have} ${or(openings.map((o) => `${o.day} at ${o.time}`))}.`;
  const start = have.charAt(0).toUpperCase() + have.slice(1);
  return `${start} ${openings.map((o) => `${o.day} at ${o.time} with ${o.provider}`).join('; ')}.`;
}

/** A visit's name inside a sentence: `a new patient exam and X-rays`. */
export function lowered(visit: VisitType): string {
  return visit.name.charAt(0).toLowerCase() + visit.name.slice(1);
}

export function withArticle(name: string): string {
  return `${/^[aeiou]/i.test(name) && !/^u[nr]?[ist]/i.test(name) ? 'an' : 'a'} ${name}`;
}

export function visitPhrase(visit: VisitType): string {
  return withArticle(lowered(visit));
}
