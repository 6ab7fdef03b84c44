import { classNames } from '#components/ui/class-names.ts';
import type { ConversationSummary } from '#contract/http/conversations.ts';
import { words } from '../words/en.ts';

export interface LastWordsProps {
  message: ConversationSummary['lastMessage'];
  className?: string;
}

/** The last thing said and by whom, two lines at most. */
export function LastWords({ message, className }: LastWordsProps) {
  if (!message)
    return <p className={classNames('text-14 text-ink-soft', className)}>{words.conversations.nothingSaid}</p>;
  return (
    <p className={classNames('wrap-anywhere line-clamp-2 text-14', className)}>
      <span className="text-ink-soft">{words.conversations.speaker[message.role]}: </span>
      {message.text}
    </p>
  );
}
