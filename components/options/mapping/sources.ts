import { inTabOnly } from '@/utils/forms/in-tab';
import type { Question } from '@/utils/model/form';
import { SOURCES, type SourceName, sourceEntry } from '@/utils/model/sources';

/** Sources that can answer this question, likely ones first. `current` is among them whatever it is. */
export function sourcesFor(question: Question, current: SourceName): SourceName[] {
  const offered = offeredFor(question);
  return offered.includes(current) ? offered : [current, ...offered];
}

function offeredFor(question: Question): SourceName[] {
  const { type, entryId } = question;
  if (inTabOnly(question) && type !== 'unknown') return ['fixed', 'skip'];
  if (entryId === 'emailAddress') return ['scoutEmail', 'fixed'];
  if (type === 'file' || type === 'unknown') return ['skip'];
  const kind = KINDS[type];
  return SOURCES.filter((name) => {
    const { answers } = sourceEntry(name);
    return answers.includes('any') || (kind && answers.includes(kind));
  });
}

/** Which kind of answer a question takes; the others are asked or fixed. */
const KINDS: Partial<Record<Question['type'], 'words' | 'one' | 'several' | 'day'>> = {
  text: 'words',
  paragraph: 'words',
  radio: 'one',
  dropdown: 'one',
  checkboxes: 'several',
  date: 'day',
};

/** Whether its answer decides which sections follow. */
export const branches = ({ options }: Question) =>
  options.some(({ goTo }) => goTo !== undefined && goTo !== 'next');
