import { i18n } from '#i18n';
import { EMAIL_ENTRY, type Question } from '../../model/form';
import type { Source, SourceName } from '../../model/mapping';
import { nomineeChoices, plain, says, showsChoices, yesNoChoices } from './question-patterns';

/** What one question seems to ask for, and why it was thought so. */
export interface Recognised {
  source: Source;
  reason: string;
}

/** What a text question may be thought to ask for: by its title, and by its description. */
type TextReason =
  | 'scoutEmail'
  | 'scoutName'
  | 'reference'
  | 'why'
  | 'saidWhere'
  | 'saidAt'
  | 'moreQuotes'
  | 'quote'
  | 'otherLinks'
  | 'guestName'
  | 'profileLink'
  | 'nominated'
  | 'whoAreYou'
  | 'who'
  | 'topics';

/** And the others. */
type Reason = TextReason | 'besideEmail' | 'name' | 'shows' | 'nominee' | 'sellsTools';

type TextRule = [from: SourceName, when: (words: string) => boolean, reason: TextReason];

const isGuests = (words: string) => says.guest.test(words);
const isScouts = (words: string) => says.scout.test(words);
const asksOf = (says: RegExp, words: string) => says.test(words) && !isTheWords(words);
const isTheWords = (words: string) => says.wordsThemselves.test(words);
const asksName = (words: string) => says.name.test(words) && !says.notAPerson.test(words);

/** First match wins: "what do they do and why them" is a why, "specific examples with links" are quotes. */
const TEXT_RULES: TextRule[] = [
  ['scoutEmail', (words) => says.email.test(words) && !isGuests(words), 'scoutEmail'],
  ['scoutName', (words) => /\byour (full |own )?name/.test(words), 'scoutName'],
  ['reference', (words) => says.reference.test(words), 'reference'],
  ['why', (words) => says.why.test(words), 'why'],
  ['saidWhere', (words) => asksOf(says.saidWhere, words), 'saidWhere'],
  ['saidAt', (words) => asksOf(says.saidAt, words), 'saidAt'],
  ['moreQuotes', (words) => says.moreQuotes.test(words), 'moreQuotes'],
  ['quote', (words) => says.quote.test(words), 'quote'],
  ['otherLinks', (words) => says.otherLinks.test(words), 'otherLinks'],
  ['guestName', (words) => asksName(words) && isGuests(words), 'guestName'],
  ['scoutName', (words) => asksName(words) && isScouts(words), 'scoutName'],
  ['profileLink', (words) => says.link.test(words), 'profileLink'],
  ['guestName', (words) => says.nominated.test(words), 'nominated'],
  ['scoutName', (words) => /\bwho are you\b/.test(words), 'whoAreYou'],
  ['who', (words) => says.who.test(words), 'who'],
  ['topics', (words) => says.topics.test(words), 'topics'],
];

/** What a question asks for, by its title, else by its description. Undefined: nothing a lead knows. */
export function recognise(question: Question, neighbours: readonly Question[]): Recognised | undefined {
  if (question.entryId === EMAIL_ENTRY)
    return { source: { from: 'scoutEmail' }, reason: i18n.t('forms.reason.collectsEmail') };
  const title = plain(question.title);
  const description = plain(question.description);
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
        byTitle(question, title) ??
        plainName(question, title, neighbours) ??
        byDescription(question, description)
      );
    default:
      return undefined;
  }
}

const ruleFor = (words: string) => TEXT_RULES.find(([, when]) => when(words));

function byTitle(question: Question, words: string): Recognised | undefined {
  const rule = ruleFor(words);
  return rule && found({ from: rule[0] }, question, rule[2]);
}

function byDescription(question: Question, words: string): Recognised | undefined {
  const rule = ruleFor(words);
  if (!rule) return undefined;
  const [from, , why] = rule;
  const reason = i18n.t(`forms.reasonInDescription.${why}`, { question: question.title.trim() });
  return { source: { from }, reason };
}

/** Just "Name": the scout's when it stands beside the scout's e-mail, otherwise the guest's. */
function plainName(
  question: Question,
  words: string,
  neighbours: readonly Question[],
): Recognised | undefined {
  if (!asksName(words)) return undefined;
  const besideEmail = neighbours.some(({ title }) => {
    const beside = plain(title);
    return says.email.test(beside) && !isGuests(beside);
  });
  return besideEmail
    ? found({ from: 'scoutName' }, question, 'besideEmail')
    : found({ from: 'guestName' }, question, 'name');
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
  if (yesNo && says.sells.test(words))
    return found({ from: 'sellsTools', choices: yesNo }, question, 'sellsTools');
  if (says.topics.test(words)) return found({ from: 'topics' }, question, 'topics');
  return undefined;
}

function found(source: Source, question: Question, why: Reason): Recognised {
  return { source, reason: i18n.t(`forms.reason.${why}`, { question: question.title.trim() }) };
}
