import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { SignInForm } from '#components/staff/sign-in-form.tsx';
import { words } from '#components/staff/words/en.ts';
import { Card } from '#components/ui/card.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { getPractice } from '#server/clinic/get-practice.ts';
import { env } from '#server/env.ts';
import { type SearchParams, visitorOfDesk } from '../page-staff.ts';
import { safeReturnPath } from '../return-path.ts';
import { signInAction } from './actions.ts';

export const metadata: Metadata = { title: `${words.signIn.title} · ${words.product}`, robots: { index: false } };

export default async function SignInPage({ searchParams }: { searchParams: SearchParams }) {
  const asked = await searchParams;
  const returnTo = safeReturnPath(asked.from);
  if (await visitorOfDesk()) redirect(returnTo);
  const { practice } = await getPractice();
  return (
    <main className="mx-auto flex min-h-dvh w-full max-w-md flex-col justify-center gap-6 px-4 py-10">
      <header>
        <p className="text-ink-soft">{practice.name}</p>
        <h1 className="mt-1 text-28">{words.signIn.title}</h1>
        <p className="mt-1 text-ink-soft">{words.signIn.lead}</p>
      </header>
      {'signed-out' in asked && <Notice role="status" tone="good" title={words.signIn.signedOut} />}
      <Card>
        <SignInForm action={signInAction} returnTo={returnTo} />
      </Card>
      {env().DEMO && <Notice tone="brand" className="text-14" title={words.signIn.demo} />}
      <p className="text-14">
        <a href="/" className="text-brand underline underline-offset-4">
          {words.signIn.toPatients}
        </a>
      </p>
    </main>
  );
}
