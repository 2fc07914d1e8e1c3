import type { Form } from '../../model/form';
import type { ConnectedForm, Mapping } from '../../model/mapping';
import type { FormChange } from '../../model/view';
import { waysLeft } from '../branching';
import { asksElse } from '../mapping/asks-else';
import { gapsOf } from '../mapping/gaps';
import { proposeMapping } from '../mapping/propose';
import { questionsOf, remapped, takesTheSame } from '../mapping/remap';
import { optionsUsed, whatChanged } from './what-changed';

/** What changed in a connected form since it was last looked at; undefined where nothing that matters did. */
export function formChange({ form, mapping, changed }: ConnectedForm): FormChange | undefined {
  if (!changed) return undefined;
  const { changes } = whatChanged(form, changed, mapping);
  return { changes, fits: mappingFor({ form, mapping }, changed) !== undefined };
}

/** The mapping for the form as it is now, where the old one still fits; undefined where a person has to choose. */
export function mappingFor(before: { form: Form; mapping: Mapping }, now: Form): Mapping | undefined {
  const was = new Map(questionsOf(before.form).map((question) => [question.entryId, question]));
  const answersBroken = questionsOf(now).some((question) => {
    const earlier = was.get(question.entryId);
    const source = before.mapping[question.entryId];
    if (!earlier || !source || source.from === 'skip') return false;
    const offered = (text: string) => question.options.some((option) => option.text === text);
    const keepsOptions = question.options.length === 0 || optionsUsed(source, earlier).every(offered);
    return !takesTheSame(earlier, question) || !keepsOptions || asksElse(earlier, question, source);
  });
  if (answersBroken) return undefined;
  const { mapping } = remapped(before, now, proposeMapping(now));
  const path = [...new Set(waysLeft(now, mapping).flatMap((way) => way.path))];
  return Object.keys(gapsOf(now, mapping, path)).length === 0 ? mapping : undefined;
}
