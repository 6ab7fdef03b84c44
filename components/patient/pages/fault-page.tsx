import type { ReactNode } from 'react';
import { LanguageSwitch, type SwitchWords } from '#components/language/language-switch.tsx';
import type { FaultWords } from '#locales/sections/patient.ts';

export interface FaultPageProps {
  fault: FaultWords;
  actions: ReactNode;
  /** With them the page can be had in the other languages. */
  words?: SwitchWords;
}

/** A whole page for something that is not there or went wrong: what happened and where to go. */
export function FaultPage({ fault, actions, words }: FaultPageProps) {
  return (
    <main className="mx-auto flex min-h-dvh max-w-lg flex-col justify-center px-5 py-16 sm:px-8">
      <h1 className="text-28">{fault.title}</h1>
      <p className="mt-3 text-18 text-ink-soft">{fault.text}</p>
      <div className="mt-8 flex flex-wrap gap-2">{actions}</div>
      {words && <LanguageSwitch words={words} className="mt-8 text-ink-soft" />}
    </main>
  );
}
