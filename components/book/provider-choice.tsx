import { ClockIcon } from '#components/ui/icons.tsx';
import { RadioCards, type RadioCardsProps } from '#components/ui/radio-cards.tsx';
import type { BookWords } from '#locales/sections/book.ts';
import { Initials, MarkCircle } from './initials.tsx';
import type { OfferedProvider } from './offered.ts';

const anybody = 'anybody';

export interface ProviderChoiceProps {
  providers: readonly OfferedProvider[];
  /** A provider's code; null for whoever is free. */
  value: string | null;
  words: BookWords;
  onChange: (code: string | null, how: Parameters<RadioCardsProps['onChange']>[1]) => void;
}

/** With whom: one of those who do the visit, or whoever is free first. */
export function ProviderChoice({ providers, value, words, onChange }: ProviderChoiceProps) {
  const mark = (
    <MarkCircle>
      <ClockIcon />
    </MarkCircle>
  );
  return (
    <RadioCards
      title={words.whom.title}
      value={value ?? anybody}
      options={[
        { value: anybody, label: words.whom.anybody, mark },
        ...providers.map(({ code, name, about }) => ({
          value: code,
          label: name,
          about,
          mark: <Initials name={name} />,
        })),
      ]}
      onChange={(code, how) => onChange(code === anybody ? null : code, how)}
    />
  );
}
