/** What knows the languages of `locales/`, written from its files: `locales/generated`. */
import { runCommand } from './stack/command.ts';
import { writeLanguages } from './stack/languages.ts';

await runCommand(() => writeLanguages());
