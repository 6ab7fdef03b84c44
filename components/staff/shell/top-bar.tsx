'use client';

import { Button } from '#components/ui/button.tsx';
import { dateWords } from '#domain/clinic-time/words.ts';
import { dates } from '#locales/en.ts';
import { useDeskClock, useNow } from '../desk-clock.tsx';
import { words } from '../words/en.ts';
import { SignOutIcon } from './icons.tsx';

export interface TopBarProps {
  clinic: string;
  person: { name: string; role: string };
  /** Ends the session; a form's action, so that it works before any script has run. */
  signOut: () => Promise<void>;
}

/** Date, practice and person. */
export function TopBar({ clinic, person, signOut }: TopBarProps) {
  const { timeZone } = useDeskClock();
  const nowMs = useNow(60_000);
  return (
    <header className="border-line border-b bg-card">
      <div className="flex min-h-16 items-center justify-between gap-4 px-4 py-2 md:px-6">
        <div className="min-w-0">
          <p className="font-semibold">{dateWords(nowMs, timeZone, dates)}</p>
          <p className="truncate text-14 text-ink-soft">{clinic}</p>
        </div>
        <div className="flex min-w-0 items-center gap-3">
          <div className="hidden min-w-0 text-right sm:block">
            <p className="truncate font-medium text-14">{person.name}</p>
            <p className="text-14 text-ink-soft">{words.shell.role(person.role)}</p>
          </div>
          <form action={signOut}>
            <Button type="submit" size="medium" className="whitespace-nowrap text-14">
              <SignOutIcon />
              {words.shell.signOut}
            </Button>
          </form>
        </div>
      </div>
    </header>
  );
}
