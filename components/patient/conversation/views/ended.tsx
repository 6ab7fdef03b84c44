import { Button, LinkButton } from '#components/ui/button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import type { LanguagePack } from '#locales/pack.ts';

export interface EndedProps {
  words: LanguagePack;
  booked: boolean;
  /** It was ended here, and the practice's system could not be told. */
  alone: boolean;
  onStartOver: () => void;
}

/** The conversation is over: that what was booked stays, and the ways on. */
export function Ended({ words, booked, alone, onStartOver }: EndedProps) {
  return (
    <Notice
      role="status"
      title={alone ? words.talk.ending.alone.title : words.notices.ended.title}
      actions={
        <>
          <Button autoFocus onClick={onStartOver}>
            {words.ending.startOver}
          </Button>
          <LinkButton variant="ghost" href="/">
            {words.faults.home}
          </LinkButton>
        </>
      }
    >
      {alone ? words.talk.ending.alone.text : booked && words.notices.ended.text}
    </Notice>
  );
}
