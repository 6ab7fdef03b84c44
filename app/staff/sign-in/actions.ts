'use server';

import { parseSetCookieHeader, toCookieOptions } from 'better-auth/cookies';
import { cookies, headers } from 'next/headers';
import { redirect } from 'next/navigation';
import type { SignInState } from '#components/staff/sign-in-form.tsx';
import { words } from '#components/staff/words/en.ts';
import { signIn, signOut } from '#server/staff/sign-in.ts';
import { safeReturnPath } from '../return-path.ts';

/** The sign-in form's post: goes on to the page asked for, or says what is wrong and keeps the address. */
export async function signInAction(_: SignInState, form: FormData): Promise<SignInState> {
  const email = text(form, 'email').slice(0, 200);
  const result = await signIn({ email, password: text(form, 'password') }, await headers());
  if (!result.ok) return { email, problem: words.signIn[result.failure] };
  await passOn(result.setCookies);
  redirect(safeReturnPath(form.get('from')));
}

/** The sign-out button's post. */
export async function signOutAction(): Promise<void> {
  await passOn(await signOut(await headers()));
  redirect('/staff/sign-in?signed-out');
}

async function passOn(setCookies: readonly string[]): Promise<void> {
  const jar = await cookies();
  for (const line of setCookies) {
    for (const [name, attributes] of parseSetCookieHeader(line)) {
      jar.set(name, attributes.value, toCookieOptions(attributes));
    }
  }
}

function text(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
}
