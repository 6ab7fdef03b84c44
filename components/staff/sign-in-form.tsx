'use client';

import { useActionState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { TextField } from '#components/ui/text-field.tsx';
import { words } from './words/en.ts';

/** What the form shows after a try: the address as it was typed, and the sentence that says what went wrong. */
export interface SignInState {
  readonly email: string;
  readonly problem: string | null;
}

export interface SignInFormProps {
  /** Signs in and goes on, or answers with what to show. Works as a plain form post too, before any script has run. */
  action: (state: SignInState, form: FormData) => Promise<SignInState>;
  /** Where to go afterwards, a path of ours. */
  returnTo: string;
}

/** E-mail and password. */
export function SignInForm({ action, returnTo }: SignInFormProps) {
  const [state, submit, pending] = useActionState(action, { email: '', problem: null });
  return (
    <form action={submit} className="flex flex-col gap-5">
      {state.problem !== null && <Notice tone="alarm" role="alert" title={state.problem} />}
      <input type="hidden" name="from" value={returnTo} />
      <TextField
        label={words.signIn.email}
        name="email"
        type="email"
        autoComplete="username"
        inputMode="email"
        required
        maxLength={200}
        defaultValue={state.email}
        key={state.email}
      />
      <TextField
        label={words.signIn.password}
        name="password"
        type="password"
        autoComplete="current-password"
        required
        maxLength={128}
      />
      <Button type="submit" variant="primary" busy={pending} className="mt-1">
        {pending ? words.signIn.submitting : words.signIn.submit}
      </Button>
    </form>
  );
}
