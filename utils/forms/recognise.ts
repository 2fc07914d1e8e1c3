import { EMAIL_ENTRY, type Question, type Source, type SourceName } from './schema';
import { nomineeChoices, plain, says, showsChoices, yesNoChoices } from './words';

/** What one question seems to ask for, and why it was thought so. */
export interface Recognised {
  source: Source;
  reason: string;
}

type TextRule = [from: SourceName, when: (words: string) => boolean, reason: string];

const isGuests = (words: string) => says.guest.test(words);
const isScouts = (words: string) => says.scout.test(words);
const asksOf = (says: RegExp, words: string) => says.test(words) && !isTheWords(words);
const isTheWords = (words: string) => says.wordsThemselves.test(words);
const asksName = (words: string) => says.name.test(words) && !says.notAPerson.test(words);

/** First match wins: "what do they do and why them" is a why, "specific examples with links" are quotes. */
const TEXT_RULES: TextRule[] = [
  ['scoutEmail', (words) => says.email.test(words) && !isGuests(words), 'asks for your e-mail address'],
  ['scoutName', (words) => /\byour (full |own )?name/.test(words), 'asks for your name'],
  ['reference', (words) => says.reference.test(words), 'asks for a reference'],
  ['why', (words) => says.why.test(words), 'asks why'],
  ['saidWhere', (words) => asksOf(says.saidWhere, words), 'asks where it was said'],
  ['saidAt', (words) => asksOf(says.saidAt, words), 'asks when it was said'],
  ['moreQuotes', (words) => says.moreQuotes.test(words), 'asks for more examples'],
  ['quote', (words) => says.quote.test(words), 'asks for examples'],
  ['otherLinks', (words) => says.otherLinks.test(words), 'asks for further links'],
  ['guestName', (words) => asksName(words) && isGuests(words), 'asks for the guest’s name'],
  ['scoutName', (words) => asksName(words) && isScouts(words), 'asks for your name'],
  ['profileLink', (words) => says.link.test(words), 'asks where to find the guest'],
  ['guestName', (words) => says.nominated.test(words), 'asks whom you suggest'],
  ['scoutName', (words) => /\bwho are you\b/.test(words), 'asks who you are'],
  ['who', (words) => says.who.test(words), 'asks who they are'],
  ['topics', (words) => says.topics.test(words), 'asks for topics'],
];

/** What a question asks for, by its title, else by its description. Undefined: nothing a lead knows. */
export function recognise(question: Question, neighbours: readonly Question[]): Recognised | undefined {
  if (question.entryId === EMAIL_ENTRY)
    return { source: { from: 'scoutEmail' }, reason: 'The form collects your e-mail address.' };
  const title = plain(question.title);
  const description = plain(question.description);
  switch (question.type) {
    case 'radio':
    case 'dropdown':
    case 'checkboxes':
      return recogniseChoice(question, `${title} ${description}`);
    case 'date':
      return says.saidAt.test(title) || says.saidWhere.test(title)
        ? found({ from: 'saidAt' }, question, 'asks when it was said')
        : undefined;
    case 'text':
    case 'paragraph':
      return (
        byText(question, title) ??
        plainName(question, title, neighbours) ??
        byText(question, description, 'in its description')
      );
    default:
      return undefined;
  }
}

function byText(question: Question, words: string, where = ''): Recognised | undefined {
  const rule = TEXT_RULES.find(([, when]) => when(words));
  return rule && found({ from: rule[0] }, question, `${rule[2]} ${where}`.trim());
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
    ? found({ from: 'scoutName' }, question, 'stands beside your e-mail address')
    : found({ from: 'guestName' }, question, 'asks for a name');
}

function recogniseChoice(question: Question, words: string): Recognised | undefined {
  const options = question.options.map(({ text }) => text);
  const shows = showsChoices(options);
  if (shows) return found({ from: 'shows', choices: shows }, question, 'offers what a quote may show');
  // Boxes to tick more than one of are no "yes or no", nor "yourself or someone else".
  const isOne = question.type !== 'checkboxes';
  const nominee = isOne && nomineeChoices(options);
  if (nominee)
    return found({ from: 'nominee', choices: nominee }, question, 'offers yourself or someone else');
  const yesNo = isOne && yesNoChoices(options);
  if (yesNo && says.sells.test(words))
    return found({ from: 'sellsTools', choices: yesNo }, question, 'asks whether they sell AI tools');
  if (says.topics.test(words)) return found({ from: 'topics' }, question, 'asks for topics');
  return undefined;
}

function found(source: Source, question: Question, reason: string): Recognised {
  return { source, reason: `“${question.title.trim()}” ${reason}.` };
}
