import { TextField } from '#components/ui/text-field.tsx';
import type { BookWords } from '#locales/sections/book.ts';
import { needsGuardian } from './offered.ts';
import type { PatientField, TypedPatient } from './typed-patient.ts';

export interface PatientFieldsProps {
  typed: TypedPatient;
  wrong: ReadonlySet<PatientField>;
  today: string;
  words: BookWords;
  onType: (change: Partial<TypedPatient>) => void;
}

/** Who comes: each field with its own label and its own error. */
export function PatientFields({ typed, wrong, today, words, onType }: PatientFieldsProps) {
  const { who } = words;
  const field = (name: PatientField) => ({
    name,
    value: typed[name],
    onChange: (event: { target: { value: string } }) => onType({ [name]: event.target.value }),
    error: wrong.has(name) ? who.wrong[name] : undefined,
  });
  return (
    <div className="mt-3 grid gap-4 sm:grid-cols-2">
      <TextField label={who.first} autoComplete="given-name" required {...field('first')} />
      <TextField label={who.last} autoComplete="family-name" required {...field('last')} />
      <TextField label={who.birthDate} type="date" autoComplete="bday" max={today} required {...field('birthDate')} />
      <TextField label={who.phone} type="tel" autoComplete="tel" hint={who.phoneHint} required {...field('phone')} />
      {needsGuardian(typed.birthDate, today) && (
        <TextField
          label={who.guardian}
          hint={who.guardianHint}
          required
          className="sm:col-span-2"
          {...field('guardian')}
        />
      )}
      <TextField label={who.optional(who.email)} type="email" autoComplete="email" {...field('email')} />
      <TextField
        label={who.optional(who.note)}
        hint={who.noteHint}
        name="note"
        maxLength={500}
        value={typed.note}
        onChange={(event) => onType({ note: event.target.value })}
      />
    </div>
  );
}
