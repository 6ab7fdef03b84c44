/**
 * `/embed.js`: one tag puts a button on a site, and behind it the front desk in a panel. `OPENWIDE_FACTS` is put in front
 * of this when it is served (`app/embed.js/route.ts`). How a site uses it stands in `docs/embed.md`.
 */
import type { EmbedFacts } from '#contract/embed/facts.ts';
import { embedElementName } from '#contract/embed/names.ts';
import { DeskElement } from './desk-element.ts';
import { readOptions } from './options.ts';

declare const OPENWIDE_FACTS: EmbedFacts;

function begin(): void {
  // A second tag changes nothing.
  if (customElements.get(embedElementName)) return;
  const { currentScript } = document;
  const tag =
    currentScript instanceof HTMLScriptElement
      ? currentScript
      : document.querySelector<HTMLScriptElement>('script[src*="/embed.js"]');
  if (!tag) return;
  DeskElement.setting = {
    facts: OPENWIDE_FACTS,
    options: readOptions(tag.dataset, Object.keys(OPENWIDE_FACTS.words), [
      document.documentElement.lang,
      ...navigator.languages,
    ]),
    deskOrigin: new URL(tag.src).origin,
  };
  customElements.define(embedElementName, DeskElement);
  const put = () => document.body.append(document.createElement(embedElementName));
  if (document.body) put();
  else document.addEventListener('DOMContentLoaded', put);
}

begin();
