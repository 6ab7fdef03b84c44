import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { Desk } from '#components/staff/desk.tsx';
import { Rail } from '#components/staff/shell/rail.tsx';
import { TopBar } from '#components/staff/shell/top-bar.tsx';
import { words } from '#components/staff/words/en.ts';
import { getPractice } from '#server/clinic/get-practice.ts';
import { visitorOfDesk } from '../page-staff.ts';
import { signOutAction } from '../sign-in/actions.ts';

export const metadata: Metadata = {
  title: { default: words.product, template: `%s · ${words.product}` },
  robots: { index: false },
};

/** Rail and top bar around every page of the desk. */
export default async function DeskLayout({ children }: { children: ReactNode }) {
  const staff = await visitorOfDesk();
  // The page sends whoever is not signed in to the sign-in, and knows the way back.
  if (!staff) return children;
  const { practice, nowMs } = await getPractice(staff);
  return (
    <Desk nowMs={nowMs} timeZone={practice.timeZone}>
      <a
        href="#content"
        className="sr-only focus:not-sr-only focus:absolute focus:top-2 focus:left-2 focus:z-30 focus:rounded-control focus:bg-card focus:px-4 focus:py-2"
      >
        {words.shell.skip}
      </a>
      <div className="md:flex">
        <Rail />
        <div className="min-w-0 flex-1">
          <TopBar clinic={practice.name} person={{ name: staff.name, role: staff.role }} signOut={signOutAction} />
          <main id="content" className="mx-auto flex max-w-7xl flex-col gap-5 px-4 pt-6 pb-24 md:px-6 md:pb-10">
            {children}
          </main>
        </div>
      </div>
    </Desk>
  );
}
