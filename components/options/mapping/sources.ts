import { inTabOnly } from '@/utils/forms/in-tab';
import type { Question } from '@/utils/model/form';
import type { SourceName } from '@/utils/model/mapping';

const TYPED: SourceName[] = [
  'guestName',
  'guestFirstName',
  'guestLastName',
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
  'scoutFirstName',
  'scoutLastName',
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
