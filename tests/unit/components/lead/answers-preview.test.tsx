// @vitest-environment jsdom
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { AnswersPreview } from '@/components/lead/delivery/answers-preview';
import { StateLabel } from '@/components/lead/delivery/state-label';
import type { Projection } from '@/utils/model/answers';
import { STATES } from '@/utils/model/delivery';
import { delivery, form, found, lead, why } from '../invented';

const shown = (projection: Projection) => {
  document.body.innerHTML = renderToStaticMarkup(<AnswersPreview projection={projection} form={form} />);
  return [...document.querySelectorAll('dt')].map((dt) => [
    dt.textContent,
    dt.nextElementSibling?.textContent,
  ]);
};

describe('the answers as the form will get them', () => {
  it('stand in the form’s order, with what was shortened and what is missing said', () => {
    const rows = shown({
      answers: [{ entryId: '1', title: why.title, type: 'paragraph', values: ['Because.'] }],
      path: [0],
      problems: [{ question: found, kind: 'missing', message: 'Answer how you came across them.' }],
      asks: [found],
      shortened: { 1: 812 },
    });
    expect(rows).toEqual([
      ['Why them?', 'Because. Shortened from 812 characters to fit.'],
      ['How did you come across them?', 'Answer how you came across them.'],
    ]);
  });

  it('leave out no answer, even to a question that the form does not list', () => {
    const answers = [
      { entryId: 'emailAddress', title: 'Email', type: 'text' as const, values: ['a@example.org'] },
    ];
    const rows = shown({ answers, path: [0], problems: [], asks: [], shortened: {} });
    expect(rows).toEqual([['Email', 'a@example.org']]);
    expect(document.body.textContent).toContain('2 optional questions stay empty.');
  });
});

describe('where a lead stands', () => {
  it('is said in words in every state, never by colour alone', () => {
    const words = STATES.map((state) => {
      document.body.innerHTML = renderToStaticMarkup(
        <StateLabel lead={lead} delivery={delivery({ state })} />,
      );
      return document.body.textContent ?? '';
    });
    expect(words.every((text) => text.length > 3)).toBe(true);
    expect(new Set(words).size).toBe(STATES.length);
  });
});
