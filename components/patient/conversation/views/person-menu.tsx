import { Button } from '#components/ui/button.tsx';
import { MessageIcon, PersonIcon, PhoneIcon } from '#components/ui/icons.tsx';
import { Menu, type MenuEntry } from '#components/ui/menu.tsx';
import type { LanguagePack } from '#locales/pack.ts';
import type { PracticeFacts } from '../../practice-facts.ts';

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
  const twoLines = (text: string, more: string) => (
    <span className="flex min-w-0 flex-col py-1.5">
      {text}
      {more !== '' && <span className="max-w-72 text-14 text-ink-soft">{more}</span>}
    </span>
  );
  const entries: MenuEntry[] = [
    {
      key: 'call',
      text: person.call(practice.phoneDisplay),
      label: (
        <>
          <PhoneIcon />
          {person.call(practice.phoneDisplay)}
        </>
      ),
      href: `tel:${practice.phone}`,
    },
  ];
  if (onAsk) {
    const label = (
      <>
        <PersonIcon />
        {twoLines(person.here, when)}
      </>
    );
    entries.push({ key: 'here', text: `${person.here}. ${when}`, label, onAction: onAsk });
  }
  const message = (
    <>
      <MessageIcon />
      {person.message}
    </>
  );
  entries.push({ key: 'message', text: person.message, label: message, onAction: onLeaveMessage });
  return (
    <Menu
      label={person.title}
      entries={entries}
      trigger={(opens) => (
        <Button {...opens} size="small" variant="ghost" aria-label={person.open} className="min-h-11">
          <PersonIcon className="size-5" />
          <span className="hidden sm:inline">{person.open}</span>
        </Button>
      )}
    />
  );
}
