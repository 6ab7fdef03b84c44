import type { VisitType, weekdays } from '#domain/practice.ts';
import type { SpokenOpening, Who } from '../sentences.ts';

export const pick = (n: number, ...variants: readonly string[]): string => variants[n % variants.length] ?? '';

export function o(items: readonly string[]): string {
  return items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} o ${items.at(-1)}`;
}

export function y(items: readonly string[]): string {
  return items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} y ${items.at(-1)}`;
}

export const relations: Readonly<Record<string, string>> = {
  son: 'su hijo',
  daughter: 'su hija',
  child: 'su hijo o hija',
  wife: 'su esposa',
  husband: 'su esposo',
  mother: 'su madre',
  father: 'su padre',
  friend: 'la otra persona',
};

export function them(who: Who): string {
  return who.relation ? (relations[who.relation] ?? 'el paciente') : 'el paciente';
}

/** The name of a visit, and how it stands within a sentence. */
export function named(visit: VisitType): readonly [string, string] {
  return [visit.name, visit.nameInSentence ?? `una visita de ${visit.name}`];
}

export const languageNames: Readonly<Record<string, string>> = { en: 'inglés', es: 'español', zh: 'mandarín' };
export const dayNames: Readonly<Record<(typeof weekdays)[number], string>> = {
  mon: 'lunes',
  tue: 'martes',
  wed: 'miércoles',
  thu: 'jueves',
  fri: 'viernes',
  sat: 'sábado',
  sun: 'domingo',
};

export function clock(time: string): string {
  const hour = Number(time.slice(0, 2));
  return `${hour % 12 || 12}:${time.slice(3)} ${hour < 12 ? 'a. m.' : 'p. m.'}`;
}

/** `El martes 1 de diciembre tengo a las 9:00 de la mañana o a las 2:30 de la tarde con la Dra. Patel.` */
export function offered(openings: readonly SpokenOpening[], have: string): string {
  const days = new Set(openings.map((x) => x.day));
  const providers = new Set(openings.map((x) => x.provider));
  const [day] = days;
  const [provider] = providers;
  if (days.size === 1 && providers.size === 1)
    return `El ${day} ${have} ${o(openings.map((x) => x.time))} con ${provider}.`;
  if (days.size === 1) return `El ${day} ${have} ${o(openings.map((x) => `${x.time} con ${x.provider}`))}.`;
  if (providers.size === 1) return `Con ${provider} ${have} ${o(openings.map((x) => `el ${x.day} ${x.time}`))}.`;
  const start = have.charAt(0).toUpperCase() + have.slice(1);
  return `${start} ${openings.map((x) => `el ${x.day} ${x.time} con ${x.provider}`).join('; ')}.`;
}
