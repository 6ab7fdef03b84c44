import { Button, LinkButton } from '#components/ui/button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import type { Words } from '../../words/words.ts';

export interface EndedProps {
  words: Words;
  booked: boolean;
  onStartOver: () => void;
}

/** The conversation is over: that what was booked stays, and the ways on. */
export function Ended({ words, booked, onStartOver }: EndedProps) {
  return (
    <Notice
      role="status"
      title={words.notices.ended.title}
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
      {booked && words.notices.ended.text}
    </Notice>
  );
}
