import { Button, LinkButton } from '#components/ui/button.tsx';
import { DropDown } from '#components/ui/drop-down.tsx';
import { MessageIcon, PersonIcon, PhoneIcon } from '#components/ui/icons.tsx';
import type { LanguagePack } from '#locales/pack.ts';
import type { PracticeFacts } from '../../practice-facts.ts';

const entryClass = 'w-full justify-start text-left';

export interface PersonMenuProps {
  practice: PracticeFacts;
  words: LanguagePack;
  /** To ask for a person in the conversation; null when it is over. */
  onAsk: (() => void) | null;
  onLeaveMessage: () => void;
}

/** When somebody of the practice will see what is left for them. */
export function seenWhen({ open }: PracticeFacts, { talk }: LanguagePack): string {
  if (open === undefined) return '';
  return open.isOpen ? talk.person.openNow : talk.person.closedNow(open.words);
}

/** The ways to a person, behind one quiet button: by phone, here, or by a message. */
export function PersonMenu({ practice, words, onAsk, onLeaveMessage }: PersonMenuProps) {
  const { person } = words.talk;
  const when = seenWhen(practice, words);
  return (
    <DropDown
      className="top-full right-3 mt-1 w-max max-w-[calc(100vw-1.5rem)] sm:right-6"
      button={(opens) => (
        <Button {...opens} size="small" variant="ghost" aria-label={person.open} className="min-h-11">
          <PersonIcon className="size-5" />
          <span className="hidden sm:inline">{person.open}</span>
        </Button>
      )}
    >
      {(close) => {
        const after = (act: () => void) => () => {
          close();
          act();
        };
        return (
          <ul aria-label={person.title}>
            <li>
              <LinkButton variant="ghost" href={`tel:${practice.phone}`} onClick={close} className={entryClass}>
                <PhoneIcon />
                {person.call(practice.phoneDisplay)}
              </LinkButton>
            </li>
            {onAsk && (
              <li>
                <Button variant="ghost" onClick={after(onAsk)} className={entryClass}>
                  <PersonIcon />
                  <span className="flex min-w-0 flex-col">
                    {person.here}
                    {when !== '' && <span className="max-w-72 font-normal text-14 text-ink-soft">{when}</span>}
                  </span>
                </Button>
              </li>
            )}
            <li>
              <Button variant="ghost" onClick={after(onLeaveMessage)} className={entryClass}>
                <MessageIcon />
                {person.message}
              </Button>
            </li>
          </ul>
        );
      }}
    </DropDown>
  );
}
