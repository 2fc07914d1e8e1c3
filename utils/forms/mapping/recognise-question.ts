import { i18n } from '#i18n';
import { EMAIL_ENTRY, type Question } from '../../model/form';
import type { Source } from '../../model/mapping';
import type { SourceName } from '../../model/sources';
import { isOfNumber, rulesOf } from '../google/rules';
import { type AskedName, askedName, isName, nameSource } from './names';
import { nomineeChoices, plain, says, showsChoices, yesNoChoices } from './question-patterns';
import { asksScoutsEmail, isBare, type Whose, whoseIs, whoseSection } from './whose';

/** What one question seems to ask for, and why it was thought so. */
export interface Recognised {
  source: Source;
  reason: string;
}

/** A name, or a part of one: whose it is, its place among the other questions tells. */
interface RecognisedName {
  name: AskedName;
  /** What it is recognised as, once that is known. */
  of(name: AskedName, whose: Whose): Recognised;
}

/** What a text question may be thought to ask for: by its title, and by its description. */
type TextReason =
  | 'scoutEmail'
  | 'scoutName'
  | 'scoutFirstName'
  | 'scoutLastName'
  | 'reference'
  | 'why'
  | 'saidWhere'
  | 'saidAt'
  | 'moreQuotes'
  | 'quote'
  | 'otherLinks'
  | 'guestName'
  | 'guestFirstName'
  | 'guestLastName'
  | 'guestAlone'
  | 'profileLink'
  | 'nominated'
  | 'whoAreYou'
  | 'who'
  | 'topics';

/** And the others. */
type Reason = TextReason | 'shows' | 'nominee' | 'sellsTools';

type TextRule = [
  from: SourceName | 'name',
  when: (words: string, section: string) => boolean,
  reason: TextReason,
];

const asksOf = (pattern: RegExp, words: string) =>
  pattern.test(words) && !isTheWords(words) && isTheirWords(words);
const isTheirWords = (words: string) => whoseIs(words) === 'guest' || !says.otherWords.test(words);
const isTopics = (words: string) => says.topics.test(words) && !says.otherTopics.test(words);
const isTheWords = (words: string) => says.wordsThemselves.test(words);
/** The scout's own role or link, or one of somebody else, is nothing that a lead knows. */
const isGuests = (words: string, section: string) =>
  (whoseIs(words) ?? whoseSection(section)) !== 'scout' && !says.anotherPerson.test(words);
const isLink = (words: string, section: string) =>
  isGuests(words, section) && !says.notAProfile.test(words) && (says.guest.test(words) || isLatin(words));
/** Whose link it is, is not told by words in letters that we cannot read. */
const isLatin = (words: string) => !/[^\P{L}\p{Script=Latin}]/u.test(words);

/** First match wins: "what do they do and why them" is a why, "specific examples with links" are quotes. */
const TEXT_RULES: TextRule[] = [
  ['scoutEmail', asksScoutsEmail, 'scoutEmail'],
  ['name', (words) => isName(words) && says.scoutOutright.test(words), 'scoutName'],
  ['scoutName', (words) => says.scoutAlone.test(words), 'scoutName'],
  ['reference', (words) => says.reference.test(words) && isBare(words, 'reference'), 'reference'],
  ['guestName', (words) => says.nominated.test(words) && !says.whyOutright.test(words), 'nominated'],
  ['why', (words) => says.why.test(words) && !says.scoutsWhy.test(words), 'why'],
  ['saidWhere', (words) => asksOf(says.saidWhere, words), 'saidWhere'],
  ['saidAt', (words) => asksOf(says.saidAt, words), 'saidAt'],
  ['moreQuotes', (words) => says.moreQuotes.test(words), 'moreQuotes'],
  ['quote', (words) => says.quote.test(words) && isTheirWords(words), 'quote'],
  ['otherLinks', (words, section) => says.otherLinks.test(words) && isLink(words, section), 'otherLinks'],
  ['name', (words) => isName(words) && whoseIs(words) !== undefined, 'guestName'],
  ['profileLink', (words, section) => says.link.test(words) && isLink(words, section), 'profileLink'],
  ['guestName', (words) => says.guestAlone.test(words), 'guestAlone'],
  ['scoutName', (words) => /\bwho are you\W*$/.test(words), 'whoAreYou'],
  [
    'who',
    (words, section) => says.who.test(words) && !/\banything\b/.test(words) && isGuests(words, section),
    'who',
  ],
  ['topics', isTopics, 'topics'],
  ['name', isName, 'guestName'],
];

/** "For example Acme" asks for no examples. */
const withoutPhrase = (text: string) =>
  plain(text).replace(
    /\b(for example|for instance|e\.g\.?|zum beispiel|par exemple|por ejemplo|por exemplo)(?!\w)/g,
    ' ',
  );

/** A description that comes to somebody's name in the end ("published with your name") does not ask for it. */
const NAME_BY = 30;

/**
 * What a question asks for, by its title, else by its description. Undefined: nothing a lead knows.
 * @param section the title of the section it stands in
 */
export function recognise(question: Question, section = ''): Recognised | RecognisedName | undefined {
  if (question.entryId === EMAIL_ENTRY)
    return { source: { from: 'scoutEmail' }, reason: i18n.t('forms.reason.collectsEmail') };
  const title = withoutPhrase(question.title);
  const description = withoutPhrase(question.description);
  switch (question.type) {
    case 'radio':
    case 'dropdown':
    case 'checkboxes':
      return recogniseChoice(question, `${title} ${description}`);
    case 'date':
      return says.saidAt.test(title) || says.saidWhere.test(title)
        ? found({ from: 'saidAt' }, question, 'saidAt')
        : undefined;
    case 'text':
    case 'paragraph':
      return (
        byWords(question, title, section, 'title') ??
        // What asks for somebody's data is not made another question by what is said about it.
        (says.personalData.test(title) || says.notAPerson.test(title)
          ? undefined
          : byWords(question, description, section, 'description'))
      );
    default:
      return undefined;
  }
}

/** What nothing but a web address answers. */
const LINKS = new Set<TextRule[0]>(['profileLink', 'otherLinks', 'saidWhere']);

/** Would the form take it, by its rules? A "Guest" that wants a link would refuse every name. */
function takes(question: Question, from: TextRule[0]): boolean {
  const rules = rulesOf(question).map(({ is }) => is);
  if (rules.includes('link')) return LINKS.has(from);
  if (rules.includes('email')) return from === 'scoutEmail';
  return !rules.some(isOfNumber);
}

function byWords(
  question: Question,
  words: string,
  section: string,
  where: 'title' | 'description',
): Recognised | RecognisedName | undefined {
  const rule = TEXT_RULES.find(([, when]) => when(words, section));
  if (!rule || !takes(question, rule[0])) return undefined;
  const because = (why: TextReason) => {
    const named = { question: question.title.trim() };
    return where === 'title'
      ? i18n.t(`forms.reason.${why}`, named)
      : i18n.t(`forms.reasonInDescription.${why}`, named);
  };
  const [from, , why] = rule;
  if (from !== 'name') return { source: { from }, reason: because(why) };
  if (where === 'description' && !says.name.test(words.slice(0, NAME_BY))) return undefined;
  const name = askedName(question, words, section);
  const of = (asked: AskedName, whose: Whose): Recognised => {
    const source = nameSource(asked, whose);
    return { source: { from: source }, reason: because(source as TextReason) };
  };
  return name && { name, of };
}

function recogniseChoice(question: Question, words: string): Recognised | undefined {
  const options = question.options.map(({ text }) => text);
  const shows = showsChoices(options);
  if (shows) return found({ from: 'shows', choices: shows }, question, 'shows');
  // Boxes to tick more than one of are no "yes or no", nor "yourself or someone else".
  const isOne = question.type !== 'checkboxes';
  const nominee = isOne && nomineeChoices(options);
  if (nominee) return found({ from: 'nominee', choices: nominee }, question, 'nominee');
  const yesNo = isOne && yesNoChoices(options);
  const title = plain(question.title);
  if (yesNo && says.nominatesSelf.test(title))
    return found({ from: 'nominee', choices: { self: yesNo.yes, other: yesNo.no } }, question, 'nominee');
  if (yesNo && says.sells.test(words) && !says.sellsNothing.test(title) && whoseIs(title) !== 'scout')
    return found({ from: 'sellsTools', choices: yesNo }, question, 'sellsTools');
  if (isTopics(words)) return found({ from: 'topics' }, question, 'topics');
  return undefined;
}

function found(source: Source, question: Question, why: Reason): Recognised {
  return { source, reason: i18n.t(`forms.reason.${why}`, { question: question.title.trim() }) };
}
