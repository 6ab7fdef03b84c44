import { type HoldResponse, holdResponseSchema } from '#contract/http/appointments.ts';
import { nothingTyped, type TypedPatient } from './typed-patient.ts';

/** What was chosen and typed so far: lives with the tab, survives a reload. */
export interface KeptForm {
  readonly beenBefore: boolean | null;
  readonly visit: string | null;
  readonly provider: string | null;
  /** The time that is kept for this browser. */
  readonly hold: HoldResponse | null;
  readonly typed: TypedPatient;
}

const storageKey = 'openwide.book';
const empty: KeptForm = { beenBefore: null, visit: null, provider: null, hold: null, typed: nothingTyped };

/** What this tab has kept; nothing where that is refused (private windows). */
export function readKept(): KeptForm {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(storageKey) ?? 'null');
    if (typeof kept !== 'object' || kept === null) return empty;
    const { beenBefore, visit, provider, hold, typed } = kept as Partial<Record<keyof KeptForm, unknown>>;
    const fields = typeof typed === 'object' && typed !== null ? (typed as Record<string, unknown>) : {};
    const text = (value: unknown) => (typeof value === 'string' ? value : null);
    return {
      beenBefore: typeof beenBefore === 'boolean' ? beenBefore : null,
      visit: text(visit),
      provider: text(provider),
      hold: holdResponseSchema.safeParse(hold).data ?? null,
      typed: {
        first: text(fields.first) ?? '',
        last: text(fields.last) ?? '',
        birthDate: text(fields.birthDate) ?? '',
        phone: text(fields.phone) ?? '',
        email: text(fields.email) ?? '',
        guardian: text(fields.guardian) ?? '',
        note: text(fields.note) ?? '',
      },
    };
  } catch {
    return empty;
  }
}

export function keep(form: KeptForm): void {
  try {
    sessionStorage.setItem(storageKey, JSON.stringify(form));
  } catch {
    // Refused or full: this page still has it.
  }
}

export function forget(): void {
  try {
    sessionStorage.removeItem(storageKey);
  } catch {
    // Nothing was kept.
  }
}
