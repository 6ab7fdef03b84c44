import { type FormEvent, useId, useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Card } from '#components/ui/card.tsx';
import { TextField } from '#components/ui/text-field.tsx';
import {
  type ReviewDetailsRequest,
  type ReviewDetailsResponse,
  reviewDetailsResponseSchema,
} from '#contract/rpc/review-details.ts';
import type { LanguagePack } from '#locales/pack.ts';
import { phoneWords } from '../../visit/phone-words.ts';

/** Where two fields beside each other would cut a phone number off. */
const wideOnNarrow = 'col-span-2 min-[25rem]:col-span-1';

const fields = ['first', 'last', 'phone', 'birthDate'] as const;
type Field = (typeof fields)[number];
type Values = Readonly<Record<Field, string>>;
type Answer = Exclude<ReviewDetailsResponse, { outcome: 'closed' }>;

function shown({ first, last, phone, birthDate }: ReviewDetailsRequest): Values {
  return { first, last, phone: phone ? phoneWords(phone) : '', birthDate: birthDate ?? '' };
}

/** The answer the values make, or which fields cannot be right. What was known may be mended, not taken away. */
function answerOf(
  request: ReviewDetailsRequest,
  values: Values,
  today: string,
): { answer: Answer; wrong?: undefined } | { answer?: undefined; wrong: readonly Field[] } {
  const before = shown(request);
  if (fields.every((field) => values[field] === before[field])) return { answer: { outcome: 'right' } };
  const phone = values.phone === before.phone ? request.phone : values.phone.trim() || undefined;
  const birthDate = values.birthDate || undefined;
  const parsed = reviewDetailsResponseSchema.safeParse({
    outcome: 'mended',
    first: values.first,
    last: values.last,
    phone,
    birthDate,
  });
  const isOdd: Readonly<Partial<Record<Field, boolean>>> = {
    phone: (phone === undefined && request.phone !== undefined) || (phone?.match(/\d/g) ?? []).length < (phone ? 7 : 0),
    birthDate: (birthDate === undefined && request.birthDate !== undefined) || (birthDate ?? '') > today,
  };
  const wrong = fields.filter((field) => isOdd[field] || parsed.error?.issues.some(({ path }) => path[0] === field));
  if (wrong.length > 0 || !parsed.success || parsed.data.outcome !== 'mended') return { wrong };
  return { answer: parsed.data };
}

function wordsOf(before: ReviewDetailsRequest, answer: Answer, words: LanguagePack): string {
  if (answer.outcome === 'right') return words.review.sayRight;
  const { first, last } = answer;
  const isRenamed = first !== before.first || last !== before.last;
  const phone = answer.phone === before.phone ? undefined : answer.phone;
  const birthDate = answer.birthDate === before.birthDate ? undefined : answer.birthDate;
  const longDate = new Intl.DateTimeFormat(words.locale, { dateStyle: 'long', timeZone: 'UTC' });
  return words.review.sayMended({
    name: isRenamed ? `${first} ${last}` : undefined,
    phone,
    birthDate: birthDate && longDate.format(Date.parse(birthDate)),
  });
}

export interface ReviewDetailsProps {
  request: ReviewDetailsRequest;
  /** The practice's present, epoch ms. */
  nowMs: number;
  words: LanguagePack;
  /** The answer, and the words it stands for. */
  onAnswer: (answer: Answer, sentence: string) => void;
}

/**
 * The patient's details as they were understood, to look over and mend by hand. It takes no focus: whoever writes goes
 * on writing.
 */
export function ReviewDetails({ request, nowMs, words, onAnswer }: ReviewDetailsProps) {
  const [values, setValues] = useState(() => shown(request));
  const [wrong, setWrong] = useState<readonly Field[]>([]);
  const titleId = useId();
  const { review } = words;
  const before = shown(request);
  const isChanged = fields.some((field) => values[field] !== before[field]);
  const today = new Date(nowMs).toISOString().slice(0, 10);

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const result = answerOf(request, values, today);
    if (result.answer) return onAnswer(result.answer, wordsOf(request, result.answer, words));
    setWrong(result.wrong);
    const first = event.currentTarget.elements.namedItem(result.wrong[0] ?? 'first');
    if (first instanceof HTMLElement) first.focus();
  };
  const field = (name: Field) => ({
    name,
    label: review[name],
    value: values[name],
    error: wrong.includes(name) ? review.wrong[name] : undefined,
    onChange: (event: { currentTarget: HTMLInputElement }) => {
      const { value } = event.currentTarget;
      setValues((known) => ({ ...known, [name]: value }));
      setWrong((known) => known.filter((other) => other !== name));
    },
  });

  return (
    <Card aria-labelledby={titleId} padding="snug" className="mb-4 max-w-xl animate-arrive">
      <h2 id={titleId} className="text-16">
        {review.title}
      </h2>
      <p className="text-14 text-ink-soft">{review.about}</p>
      <form noValidate onSubmit={submit} className="mt-3 flex flex-col gap-3">
        <div className="grid grid-cols-2 gap-3">
          <TextField {...field('first')} autoComplete="given-name" maxLength={80} />
          <TextField {...field('last')} autoComplete="family-name" maxLength={80} />
          <TextField
            {...field('phone')}
            className={wideOnNarrow}
            type="tel"
            inputMode="tel"
            autoComplete="tel"
            maxLength={40}
          />
          <TextField {...field('birthDate')} className={wideOnNarrow} type="date" autoComplete="bday" max={today} />
        </div>
        <div>
          <Button type="submit" variant="primary">
            {isChanged ? review.save : review.right}
          </Button>
        </div>
      </form>
    </Card>
  );
}
