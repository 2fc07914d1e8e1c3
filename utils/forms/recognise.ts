import { EMAIL_ENTRY, type Question, type Source, type SourceName } from './schema';
import { nomineeChoices, plain, says, yesNoChoices } from './words';

/** What one question seems to ask for, and why it was thought so. */
export interface Recognised {
  source: Source;
  reason: string;
}

type TextRule = [from: SourceName, when: (words: string) => boolean, reason: string];

const isGuests = (words: string) => says.guest.test(words);
const isScouts = (words: string) => says.scout.test(words);
const asksName = (words: string) => says.name.test(words) && !says.notAPerson.test(words);

/** First match wins: "what do they do and why them" is a why, "specific examples with links" are quotes. */
const TEXT_RULES: TextRule[] = [
  ['scoutEmail', (words) => says.email.test(words) && !isGuests(words), 'asks for your e-mail address'],
  ['scoutName', (words) => /\byour (full |own )?name/.test(words), 'asks for your name'],
  ['reference', (words) => says.reference.test(words), 'asks for a reference'],
  ['why', (words) => says.why.test(words), 'asks why'],
  ['moreQuotes', (words) => says.moreQuotes.test(words), 'asks for more examples'],
  ['quote', (words) => says.quote.test(words), 'asks for examples'],
  ['saidAt', (words) => says.saidAt.test(words), 'asks when it was said'],
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
      return recogniseChoice(question, `${title} ${description}`);
    case 'checkboxes':
      return says.topics.test(title) ? found({ from: 'topics' }, question, 'asks for topics') : undefined;
    case 'date':
      return says.saidAt.test(title)
        ? found({ from: 'saidAt' }, question, 'asks when it was said')
        : undefined;
    case 'text':
    case 'paragraph':
      return (
        byText(question, title) ?? plainName(question, title, neighbours) ?? byText(question, description)
      );
    default:
      return undefined;
  }
}

function byText(question: Question, words: string): Recognised | undefined {
  const rule = TEXT_RULES.find(([, when]) => when(words));
  return rule && found({ from: rule[0] }, question, rule[2]);
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
  const nominee = nomineeChoices(options);
  if (nominee)
    return found({ from: 'nominee', choices: nominee }, question, 'asks: yourself or someone else');
  const yesNo = yesNoChoices(options);
  if (yesNo && says.sells.test(words))
    return found({ from: 'sellsTools', choices: yesNo }, question, 'asks whether they sell AI tools');
  if (says.topics.test(words)) return found({ from: 'topics' }, question, 'asks for topics');
  return undefined;
}

function found(source: Source, question: Question, reason: string): Recognised {
  return { source, reason: `“${question.title.trim()}” ${reason}.` };
}
