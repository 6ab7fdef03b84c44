import type { Language } from './lexicon.ts';
import type { Span } from './text.ts';

/** Words right before a day or time that rule it out. */
const before: Readonly<Record<Language, RegExp>> = {
  en: /(?:\bnot(?: on| the| for| at| this| next)?|(?:n't|\b(?:dont|cant|wont)) (?:do|make|come|work|be (?:there|available|free)|go)(?: it)?(?: in)?(?: on| at| for| the)?|\bcannot(?: do| make| come)?(?: it)?(?: on| at)?|instead of(?: on| at| the)?|rather than(?: on| at| the)?|\bexcept(?: for)?(?: on| the)?|anything but|other than(?: on| at| the)?|(?:can't|cannot|cant|don't|won't|couldn't)(?: \w+){0,2} on|\bneither|\b(?:any ?(?:day|time)|anything|every ?day|all days?|(?:any|every) other day) (?:but|except|besides|other than)(?: for)?(?: on)?|\bi (?:already )?(?:have|got) (?:something else|something|a meeting|another \w+|plans|work|class|school)(?: else)?(?: at| on)|(?:busy|away|working|unavailable|out of town|traveling)(?: on| at)?(?: the)?)\s*$/,
  es: /(?:\bno(?: puedo| me viene bien| me va bien)?(?: el| a las| los| en| para)?|en (?:vez|lugar) de(?:l)?|\bexcepto|\bmenos|\bsalvo|ocupad[oa](?: el)?)\s*$/,
};
/** Words right after it that rule it out. */
const after: Readonly<Record<Language, RegExp>> = {
  en: /^(?:\s*(?:,|and|or|nor|&)\s*(?:the |on )?[a-z0-9]+)?(?:\s*(?:,|and)\s*[a-z]+)?\s*(?:,\s*)?(?:(?:really |just )?(?:does ?n't|do ?n't|won't|will not|is ?n't|are ?n't|is not|are not|is no|are no|can't|is out|are out|is bad|are bad|is full|are full|is busy|are busy|i'?m busy|i can't|i cannot|i'?m away|i'?m working|i work|i have|is impossible|is too (?:early|late|soon|far)|are too)\b(?! (?:matter|there|it\b)))/,
  es: /^(?:\s*(?:,|y|o|ni)\s*(?:el )?[a-z0-9]+)?\s*(?:no (?:puedo|me (?:va|viene|sirve)|es posible)|estoy ocupad|tengo|trabajo|esta (?:llen|ocupad)|es (?:muy )?(?:tarde|pronto|temprano))/,
};

/** Whether the words around a place in a text say that it is not wished. */
export function isRefused(plain: string, place: Span, language: Language): boolean {
  const lead = plain.slice(Math.max(0, place.start - 40), place.start);
  const tail = plain.slice(place.end, place.end + 60);
  // "why don't we make it Tuesday", "can't you do Tuesday?"
  const invited =
    language === 'en' &&
    /\b(?:why (?:don't|not)|can't (?:you|we|i)|could ?n't (?:you|we|i)|is ?n't there|are ?n't there)\b[^.;!]*$/.test(
      lead,
    );
  if (invited) return false;
  return before[language].test(lead) || after[language].test(tail);
}
