import type { SpokenOpening } from './sentences.ts';

/** One of several in words. */
export interface SpokenMember extends SpokenOpening {
  readonly visit: string;
  readonly name: string;
}

/** Whose name or birth date is missing: by first name if it is known, else by relation. */
export interface MissingMember {
  readonly relation: string;
  readonly first: string | undefined;
  readonly last: boolean;
  readonly birthDate: boolean;
}

export interface FamilyReadBack {
  readonly members: readonly SpokenMember[];
  readonly guardian: string | undefined;
  readonly phone: string;
  readonly again: boolean;
}

/** Sentences for several who come together. */
export interface FamilySentences {
  askFamilySize(n: number): string;
  askFamilyVisits(n: number): string;
  /** `all`: nothing is known of any of them; `phone`: it is asked for as well. */
  askFamilyPeople(missing: readonly MissingMember[], all: boolean, phone: boolean, n: number): string;
  askFamilyBeenBefore(n: number): string;
  askArrangement(n: number): string;
  offerFamily(options: readonly (readonly SpokenMember[])[], n: number): string;
  readFamily(facts: FamilyReadBack): string;
  familyBooked(members: readonly SpokenMember[], instructions: string, requested: boolean): string;
  notTogether(): string;
  /** Each could come then, but not all of them together. */
  notAllThen(): string;
}
