'use client';

import Link, { useLinkStatus } from 'next/link';
import { usePathname } from 'next/navigation';
import { classNames } from '#components/ui/class-names.ts';
import { words } from '../words/en.ts';
import { ConversationsIcon, TodayIcon } from './icons.tsx';

const entries = [
  { href: '/staff', label: words.shell.today, icon: <TodayIcon /> },
  { href: '/staff/conversations', label: words.shell.conversations, icon: <ConversationsIcon /> },
] as const;

/** The staff's pages: a bar below on a phone, a rail at the left on anything wider. */
export function Rail() {
  const path = usePathname();
  return (
    <nav
      aria-label={words.shell.rail}
      className="fixed inset-x-0 bottom-0 z-20 shrink-0 border-line border-t bg-card pb-[env(safe-area-inset-bottom)] md:static md:min-h-dvh md:w-32 md:border-t-0 md:border-r md:pb-0 xl:w-52"
    >
      <div className="md:sticky md:top-0">
        <p className="hidden px-4 pt-5 pb-4 font-semibold text-brand xl:block">{words.product}</p>
        <ul className="flex md:flex-col md:gap-1 md:p-2 md:pt-4 xl:p-3 xl:pt-0">
          {entries.map(({ href, label, icon }) => {
            const here = href === '/staff' ? path === href : path.startsWith(href);
            return (
              <li key={href} className="flex-1">
                <Link
                  href={href}
                  aria-current={here ? 'page' : undefined}
                  className={classNames(
                    'relative flex min-h-14 flex-col items-center justify-center gap-0.5 rounded-control px-2 font-medium text-14 transition-colors xl:min-h-11 xl:flex-row xl:justify-start xl:gap-3 xl:px-3',
                    here ? 'text-brand md:bg-brand-soft' : 'text-ink-soft hover:bg-paper hover:text-ink',
                  )}
                >
                  {icon}
                  {label}
                  <OnItsWay />
                </Link>
              </li>
            );
          })}
        </ul>
      </div>
    </nav>
  );
}

/** A breathing dot while the page behind a link is fetched. */
function OnItsWay() {
  const { pending } = useLinkStatus();
  if (!pending) return null;
  return (
    <span role="status" className="absolute top-2 right-2 size-2 animate-breathe rounded-full bg-brand">
      <span className="sr-only">{words.loading}</span>
    </span>
  );
}
