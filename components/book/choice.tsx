import { type ReactNode, useId } from 'react';
import { Button } from '#components/ui/button.tsx';

export interface ChoiceProps<T> {
  title: ReactNode;
  options: readonly {
    readonly key: string;
    readonly value: T;
    readonly label: ReactNode;
    readonly about?: ReactNode;
  }[];
  /** The key that is chosen. */
  chosen: string | null;
  onChoose: (value: T) => void;
}

/** One question with its answers as buttons; the chosen one is pressed. */
export function Choice<T>({ title, options, chosen, onChoose }: ChoiceProps<T>) {
  const titleId = useId();
  return (
    <section aria-labelledby={titleId}>
      <h2 id={titleId} className="text-18">
        {title}
      </h2>
      <ul className="mt-3 grid gap-2 sm:grid-cols-2">
        {options.map(({ key, value, label, about }) => (
          <li key={key}>
            <Button
              stacked="start"
              variant={key === chosen ? 'chosen' : 'quiet'}
              aria-pressed={key === chosen}
              onClick={() => onChoose(value)}
              className="h-full w-full"
            >
              <span>{label}</span>
              {about != null && <span className="font-normal text-14 text-ink-soft">{about}</span>}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
