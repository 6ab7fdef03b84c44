import { memo, useState } from 'react';
import { LanguageSwitch } from '#components/language/language-switch.tsx';
import { PracticeMark } from '#components/practice/practice-mark.tsx';
import { Button, LinkButton } from '#components/ui/button.tsx';
import { PhoneIcon } from '#components/ui/icons.tsx';
import { useAfterPaint } from '#components/ui/use-after-paint.ts';
import type { Language } from '#locales/language.ts';
import type { LanguagePack } from '#locales/pack.ts';
import type { PracticeFacts } from '../../practice-facts.ts';
import { EndQuestion } from './end-question.tsx';
import { PersonMenu } from './person-menu.tsx';

export interface ConversationHeaderProps {
  practice: PracticeFacts;
  words: LanguagePack;
  booked: boolean;
  ended: boolean;
  /** It is being ended. */
  ending: boolean;
  onEnd: () => void;
  onAskForPerson: () => void;
  onChooseLanguage: (language: Language) => void;
  onLeaveMessage: () => void;
}

/** Whose desk this is, the ways to a person, the other languages, and the way out, which asks once. */
export const ConversationHeader = memo(function ConversationHeader(props: ConversationHeaderProps) {
  const { practice, words, booked, ended, ending, onEnd, onAskForPerson, onChooseLanguage, onLeaveMessage } = props;
  const [asks, setAsks] = useState(false);
  const later = useAfterPaint();
  return (
    <header className="border-line border-b">
      <div className="relative mx-auto flex min-h-14 w-full max-w-7xl items-center gap-x-2 px-5 py-1.5 sm:gap-x-3 sm:px-8">
        <h1 className="min-w-0 flex-1 text-16 sm:text-18">
          <PracticeMark practice={practice} cut className="align-middle" />
          <span className="sr-only">: {words.conversation.title}</span>
        </h1>
        <LanguageSwitch words={words} onChoose={onChooseLanguage} className="text-ink-soft" />
        <LinkButton
          size="small"
          variant="ghost"
          href={`tel:${practice.phone}`}
          aria-label={words.conversation.callPractice(practice.phoneDisplay)}
          className="min-h-11 max-lg:hidden"
        >
          <PhoneIcon />
          <span className="tabular">{practice.phoneDisplay}</span>
        </LinkButton>
        <PersonMenu
          practice={practice}
          words={words}
          onAsk={ended ? null : onAskForPerson}
          onLeaveMessage={onLeaveMessage}
        />
        {!ended && (
          <Button size="small" busy={ending} onClick={() => later(() => setAsks(true))} className="min-h-11 sm:min-h-9">
            {words.ending.end}
          </Button>
        )}
        <EndQuestion isOpen={asks} booked={booked} words={words} onClose={() => setAsks(false)} onEnd={onEnd} />
      </div>
    </header>
  );
});
