import { classNames } from '#components/ui/class-names.ts';
import { type Language, languageName, languages } from '#locales/language.ts';
import type { LanguagePack } from '#locales/pack.ts';

/** So many others stand side by side; more are behind a name that opens. */
const mostSideBySide = 2;

/** The page's own language. */
export type SwitchWords = Pick<LanguagePack, 'language' | 'languageSwitch'>;

export interface LanguageSwitchProps {
  words: SwitchWords;
  /** What else stands in the address and is to stay, e.g. `{ theme: 'dark' }`. */
  keep?: Readonly<Record<string, string>> | undefined;
  /** Told of the choice before the page is left. */
  onChoose?: (language: Language) => void;
  className?: string;
}

/**
 * The same page in the other languages: plain links, each in the language it leads to, so that it works without
 * JavaScript. The server remembers the choice.
 */
export function LanguageSwitch({ words, keep, onChoose, className }: LanguageSwitchProps) {
  const others = languages.filter((language) => language !== words.language);
  if (others.length === 0) return null;
  const links = others.map((language) => (
    <li key={language}>
      <LanguageLink language={language} keep={keep} onChoose={onChoose} />
    </li>
  ));
  return (
    <nav aria-label={words.languageSwitch} className={classNames('text-14', className)}>
      {others.length <= mostSideBySide ? (
        <ul className="flex flex-wrap gap-x-4">{links}</ul>
      ) : (
        <details>
          <summary className="min-h-11 cursor-pointer content-center hover:text-ink">{words.languageSwitch}</summary>
          <ul className="flex flex-wrap gap-x-4">{links}</ul>
        </details>
      )}
    </nav>
  );
}

interface LanguageLinkProps extends Pick<LanguageSwitchProps, 'keep' | 'onChoose'> {
  language: Language;
}

function LanguageLink({ language, keep, onChoose }: LanguageLinkProps) {
  return (
    <a
      href={`?${new URLSearchParams({ ...keep, lang: language })}`}
      lang={language}
      hrefLang={language}
      {...(onChoose && { onClick: () => onChoose(language) })}
      className="inline-flex min-h-11 items-center underline underline-offset-4 hover:text-ink"
    >
      {languageName(language)}
    </a>
  );
}
