import { inTabOnly } from '@/utils/forms/in-tab';
import type { Question, SourceName } from '@/utils/forms/schema';

/** What answers a question, in the scout's words. */
export const SOURCE_WORDS: Record<SourceName, string> = {
  skip: 'Leave it empty',
  ask: 'Ask me each time',
  fixed: 'Always the same answer',
  guestName: 'The guest’s name',
  profileLink: 'Where to find them: their profile link',
  otherLinks: 'Their other links',
  who: 'Who they are, in one line',
  why: 'Why them: your sentence',
  quote: 'The best quote, with link and date',
  moreQuotes: 'Further quotes, as links',
  saidAt: 'The day they said it',
  saidWhere: 'Where and when they said it: link and date',
  shows: 'What the quote shows',
  sellsTools: 'Whether they sell AI tools',
  nominee: 'Yourself or someone else',
  topics: 'Topics',
  scoutName: 'Your name',
  scoutEmail: 'Your e-mail',
  reference: 'Reference of the nomination',
};

const TYPED: SourceName[] = [
  'guestName',
  'profileLink',
  'otherLinks',
  'who',
  'why',
  'quote',
  'moreQuotes',
  'saidWhere',
  'saidAt',
  'shows',
  'topics',
  'scoutName',
  'scoutEmail',
  'reference',
];
const ALWAYS: SourceName[] = ['ask', 'fixed', 'skip'];

/** Sources that can answer this question, likely ones first. `current` is among them whatever it is. */
export function sourcesFor(question: Question, current: SourceName): SourceName[] {
  const offered = offeredFor(question);
  return offered.includes(current) ? offered : [current, ...offered];
}

function offeredFor(question: Question): SourceName[] {
  const { type, entryId } = question;
  if (inTabOnly(question) && type !== 'unknown') return ['fixed', 'skip'];
  if (entryId === 'emailAddress') return ['scoutEmail', 'fixed'];
  switch (type) {
    case 'text':
    case 'paragraph':
      return [...TYPED, ...ALWAYS];
    case 'radio':
    case 'dropdown':
      return ['nominee', 'sellsTools', 'shows', 'topics', ...ALWAYS];
    case 'checkboxes':
      return ['shows', 'topics', 'nominee', 'sellsTools', ...ALWAYS];
    case 'date':
      return ['saidAt', ...ALWAYS];
    case 'scale':
    case 'rating':
    case 'grid':
    case 'checkboxGrid':
    case 'time':
      return ALWAYS;
    case 'file':
    case 'unknown':
      return ['skip'];
  }
}

/** Whether its answer decides which sections follow. */
export const branches = ({ options }: Question) =>
  options.some(({ goTo }) => goTo !== undefined && goTo !== 'next');
