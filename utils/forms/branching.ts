import type { Form, Question } from '../model/form';
import type { Source } from '../model/mapping';
import { branches, type Chosen, walk } from './path';

/** One way through the form: what is chosen in its branching questions, and the sections that follow. */
export interface Way {
  chosen: Chosen[];
  path: number[];
  ends: 'submit' | 'loop';
}

/** A form with more ways than this is looked at no further. */
const MOST_WAYS = 500;

/** Every way through the form, in the order of the options. */
export function waysThrough(form: Form): Way[] {
  const ways: Way[] = [];
  const open: Chosen[][] = [[]];
  while (open.length > 0 && ways.length < MOST_WAYS) {
    const chosen = open.shift() ?? [];
    const { path, ends } = walk(form, chosen);
    const next = firstOpen(form, path, chosen);
    if (next) open.unshift(...choicesOf(next).map((choice) => [...chosen, choice]));
    else ways.push({ chosen, path, ends });
  }
  return ways;
}

/** The first branching question on the path that has no answer yet. In the last section nothing branches. */
function firstOpen(form: Form, path: number[], chosen: Chosen[]): Question | undefined {
  return path
    .filter((index) => index < form.sections.length - 1)
    .flatMap((index) => form.sections[index]?.questions ?? [])
    .find((question) => branches(question) && !chosen.some(({ entryId }) => entryId === question.entryId));
}

function choicesOf(question: Question): Chosen[] {
  const choices: Chosen[] = question.options.map(({ text }) => ({
    entryId: question.entryId,
    values: [text],
  }));
  return choices.length > 0 ? choices : [{ entryId: question.entryId, values: [] }];
}

/** The ways that the fixed answers of a mapping leave open. */
export function waysLeft(form: Form, mapping: Readonly<Record<string, Source>>): Way[] {
  const fixed = fixedChoices(mapping);
  return waysThrough(form).filter((way) =>
    fixed.every(({ entryId, values }) =>
      way.chosen.every((chosen) => chosen.entryId !== entryId || chosen.values[0] === values[0]),
    ),
  );
}

/** The answers that a mapping decides by itself. */
function fixedChoices(mapping: Readonly<Record<string, Source>>): Chosen[] {
  return Object.entries(mapping).flatMap(([entryId, source]) =>
    source.from === 'fixed' ? [{ entryId, values: source.value ?? [] }] : [],
  );
}
