import type { Question } from '../../model/form';
import type { Source } from '../../model/mapping';
import type { SourceName } from '../../model/sources';
import { branches } from '../path';
import { nameSource } from './names';
import { plain, says } from './question-patterns';
import { recognise } from './recognise-question';

/**
 * Do a question's new words ask for something else than what answers it? "Guest's name" that became "Your name" does, "Full name of the
 * guest" does not. Where the old words were not understood either, nobody can tell; a choice that is always the same
 * ("I agree") was made for the old ones.
 */
export function asksElse(was: Question, now: Question, source: Source): boolean {
  if (was.title.trim() === now.title.trim() || source.from === 'skip' || source.from === 'ask') return false;
  if (source.from === 'fixed') return now.options.length > 0 && !branches(now);
  if (asksForData(now) && !asksForData(was)) return true;
  return mayAsk(was).includes(source.from) && !mayAsk(now).includes(source.from);
}

const asksForData = ({ title }: Question) => says.personalData.test(plain(title));

/** What may be meant; of a name that does not say whose, both. */
function mayAsk(question: Question): SourceName[] {
  const found = recognise(question);
  if (!found) return [];
  if (!('name' in found)) return [found.source.from];
  const { name } = found;
  return name.whose ? [nameSource(name, name.whose)] : [nameSource(name, 'guest'), nameSource(name, 'scout')];
}
