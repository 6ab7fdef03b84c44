import type { Practice } from '#domain/practice.ts';
import { practiceIn } from '#domain/practice-in.ts';
import { type Asked, expectedAfter } from '../frame/asked.ts';
import { type BirthDateMention, birthDatesIn } from './birth-date.ts';
import { type Choice, choiceIn, otherDirection, refusesOffers } from './choice.ts';
import { type CodeMention, codesIn } from './code.ts';
import { emailsIn } from './email.ts';
import { type FamilyMention, familyIn } from './family.ts';
import { languageOfMessage, languageWished } from './language.ts';
import type { Language } from './lexicon.ts';
import { mend } from './mend.ts';
import { type NameMention, namesIn } from './names.ts';
import { type PersonMentioned, peopleIn } from './people.ts';
import { type PersonMention, personIn } from './person.ts';
import { type PhoneMention, phonesIn } from './phone.ts';
import { type ProofWords, proofWordsIn } from './proof-words.ts';
import { type ProviderWish, providersIn, providerWish } from './provider.ts';
import { type Question, questionsIn } from './questions.ts';
import { type SmallTalk, smallTalkIn } from './small-talk.ts';
import { type Text, textOf, without } from './text.ts';
import { type VisitMention, visitTypesIn } from './visit-type.ts';
import { readWhen, type When } from './when.ts';
import { type Wishes, wishesIn } from './wishes.ts';
import { type Answer, answerIn, isPlainYes, isUnsure } from './yes-no.ts';

/** All that one message of the caller says, each part read on its own; what it means is decided beside the frame. */
export interface Heard {
  readonly text: string;
  /** Mended plain form, for readers that need the words again. */
  readonly plain: string;
  readonly words: number;
  readonly language: Language;
  /** The caller asked for this language in so many words. */
  readonly languageWished: Language | null;
  readonly answer: Answer;
  readonly plainYes: boolean;
  readonly unsure: boolean;
  readonly when: When | null;
  readonly choice: Choice | null;
  readonly refusesOffers: boolean;
  readonly direction: 'earlier' | 'later' | null;
  readonly provider: ProviderWish;
  readonly visit: VisitMention;
  readonly person: PersonMention;
  /** Several who are to come together. */
  readonly family: FamilyMention | null;
  /** Names and birth dates of several; read only while several come. */
  readonly people: readonly PersonMentioned[];
  readonly names: readonly NameMention[];
  readonly birthDates: readonly BirthDateMention[];
  readonly phones: readonly PhoneMention[];
  readonly emails: readonly string[];
  readonly codes: readonly CodeMention[];
  readonly proof: ProofWords;
  readonly questions: readonly Question[];
  readonly wishes: Wishes;
  readonly smallTalk: SmallTalk;
}

/** What a message is read beside. */
export interface HearingContext {
  readonly practice: Practice;
  /** The language so far. */
  readonly language: Language;
  /** The local day the message was written. */
  readonly today: string;
  readonly focus?: string;
  readonly window?: { readonly from: string; readonly to: string };
  readonly asked: Asked | null;
  /** A name may stand by itself although another thing was asked. */
  readonly nameAsked?: boolean;
  /** No name is known yet: a message that is nothing but capitalised words is likely one. */
  readonly nameMissing?: boolean;
  /** Several come: their names and birth dates are read one by one. */
  readonly several?: boolean;
  /** Offers that wait for a pick. */
  readonly offers: number;
}

/** Reads one message. Never throws; a message that says nothing readable comes back with nothing in it. */
export function understand(message: string, ctx: HearingContext): Heard {
  const whole = textOf(message);
  const wished = languageWished(whole.plain);
  const language = wished ?? languageOfMessage(whole.raw, whole.plain, ctx.language);
  const emails = emailsIn(whole.raw);
  const afterEmails = without(whole, emails);
  const expected = expectedAfter(ctx.asked);
  const birthDates = birthDatesIn(afterEmails.plain, language, ctx.today, expected.birthDate);
  const afterBirth = without(afterEmails, birthDates);
  const phones = phonesIn(afterBirth, ctx.practice.address.country);
  const afterPhones = without(afterBirth, phones);
  const codes = codesIn(afterPhones, expected.code);
  const rest = without(afterPhones, codes);
  const plain = mend(rest.plain, language);
  const readBack = ctx.asked === 'confirm' || ctx.asked === 'change';
  const provider = providerWish(plain, ctx.practice, language);
  const when = readWhen(withoutProviders(plain, ctx.practice), {
    practice: ctx.practice,
    language,
    today: ctx.today,
    focus: ctx.focus,
    window: ctx.window,
    timeAsked: expected.time,
  });
  const questions = questionsIn(plain, practiceIn(ctx.practice, language));
  const family = familyIn(plain, language);
  return {
    text: whole.raw.trim(),
    plain,
    words: (plain.match(/[\p{L}\p{N}]+/gu) ?? []).length,
    language,
    languageWished: wished,
    answer: answerIn(plain, language) ?? (isShort(plain) ? answerIn(plain, language === 'es' ? 'en' : 'es') : null),
    plainYes: isAgreed(mend(whole.plain, language), language),
    unsure: isUnsure(plain, language),
    when,
    choice: ctx.offers > 0 ? choiceIn(plain, language, ctx.offers) : null,
    refusesOffers: refusesOffers(plain, language),
    direction: otherDirection(plain, language),
    provider,
    visit: visitTypesIn(plain, ctx.practice),
    person: personIn(plain, language),
    family,
    people: ctx.several || family ? peopleIn(afterEmails, language, ctx.today, ctx.practice.address.country) : [],
    names: namesIn(
      nameText(rest, ctx.practice),
      ctx.nameAsked === true || expected.name || (readBack && noThen.test(rest.raw)),
      phones.length > 0 ||
        birthDates.length > 0 ||
        (ctx.nameMissing === true && (onlyCapitals.test(rest.raw.trim()) || capitalsInList.test(rest.raw.trim()))),
    ),
    birthDates,
    phones,
    emails: emails.map((e) => e.email),
    codes,
    proof: proofWordsIn(plain, language),
    questions,
    wishes: wishesIn(withoutProviders(plain, ctx.practice), language),
    smallTalk: smallTalkIn(plain, language),
  };
}

/** "Sí", "ok": a word or two of the other language. */
function isShort(plain: string): boolean {
  return (plain.match(/[\p{L}\p{N}]+/gu) ?? []).length <= 3;
}

function isAgreed(plain: string, language: Language): boolean {
  return isPlainYes(plain, language) || (isShort(plain) && isPlainYes(plain, language === 'es' ? 'en' : 'es'));
}

/** "No, Kathy Smith", after a read-back. */
const noThen = /^\W*(?:no|nope|sorry|wait|perdon|perdón)\W+\p{Lu}\p{Ll}+(?:[ -]\p{Lu}\p{Ll}+){1,3}\W*$/u;
/** "He's nine, Max Lee": a part between commas that is nothing but a name. */
const capitalsInList = /^.{0,30},\s*\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+\.?$/u;
const onlyCapitals = /^\p{Lu}\p{Ll}+(?:[ -]\p{Lu}\p{Ll}+){1,3}\.?$/u;

function withoutProviders(plain: string, practice: Practice): string {
  return without({ raw: plain, plain }, providersIn(plain, practice)).plain;
}

/** Providers' names are nobody's own name, unless the caller introduces themselves so. */
function nameText(text: Text, practice: Practice): Text {
  return without(text, providersIn(text.plain, practice));
}
