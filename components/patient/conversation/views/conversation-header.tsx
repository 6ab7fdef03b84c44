import { useState } from 'react';
import { Button, LinkButton } from '#components/ui/button.tsx';
import { PhoneIcon } from '#components/ui/icons.tsx';
import type { PracticeFacts } from '../../practice-facts.ts';
import type { Words } from '../../words/words.ts';

export interface ConversationHeaderProps {
  practice: PracticeFacts;
  words: Words;
  booked: boolean;
  ended: boolean;
  onEnd: () => void;
}

/** Whose desk this is, the phone for those who would rather call, and the way out; ending asks once, in place. */
export function ConversationHeader({ practice, words, booked, ended, onEnd }: ConversationHeaderProps) {
  const [asks, setAsks] = useState<boolean | null>(null);
  const { ending } = words;
  return (
    <header className="border-line border-b">
      <div className="mx-auto flex min-h-14 w-full max-w-7xl flex-wrap items-center gap-x-3 gap-y-2 px-5 py-2 sm:px-8">
        <h1 className="min-w-0 flex-1 truncate text-16 sm:text-18">
          {practice.name}
          <span className="sr-only">: {words.conversation.title}</span>
        </h1>
        {!ended && asks ? (
          // biome-ignore lint/a11y/useSemanticElements: a question with two answers, no form fields
          <div role="group" aria-label={ending.end} className="flex animate-arrive flex-wrap items-center gap-2">
            <span className="text-14">{booked ? ending.askBooked : ending.ask}</span>
            <Button size="small" autoFocus onClick={() => setAsks(false)}>
              {ending.keep}
            </Button>
            <Button
              size="small"
              variant="danger"
              onClick={() => {
                setAsks(null);
                onEnd();
              }}
            >
              {ending.confirm}
            </Button>
          </div>
        ) : (
          <>
            <LinkButton
              size="small"
              variant="ghost"
              href={`tel:${practice.phone}`}
              aria-label={words.conversation.callPractice(practice.phoneDisplay)}
            >
              <PhoneIcon />
              <span className="tabular hidden sm:inline">{practice.phoneDisplay}</span>
            </LinkButton>
            {!ended && (
              <Button size="small" autoFocus={asks === false} onClick={() => setAsks(true)}>
                {ending.end}
              </Button>
            )}
          </>
        )}
      </div>
    </header>
  );
}
