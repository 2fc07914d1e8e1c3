// @vitest-environment jsdom
import { act, useState } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { AskedQuestion } from '@/components/lead/asked/asked-question';
import { ShowsChips } from '@/components/lead/shows-chips';
import { Announcer } from '@/components/ui/announce';
import { LONGEST_TYPED, TextField } from '@/components/ui/controls/text-field';
import type { Question } from '@/utils/model/form';
import { LIMITS } from '@/utils/model/limits';
import { clip, question } from '../invented';

let root: Root;
let given: string[][];

beforeEach(() => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  document.body.innerHTML = '<div id="root"></div>';
  root = createRoot(document.body.children[0] as Element);
  given = [];
});
afterEach(() => act(() => root.unmount()));

function Asked({ asked, before }: { asked: Question; before: string[] }) {
  const [values, setValues] = useState(before);
  const take = (next: string[]) => {
    given.push(next);
    setValues(next);
  };
  return <AskedQuestion question={asked} values={values} onValues={take} />;
}
const show = (asked: Question, before: string[] = []) =>
  act(async () => root.render(<Asked asked={asked} before={before} />));

const all = <Found extends HTMLElement>(selector: string) => [...document.querySelectorAll<Found>(selector)];
const click = (text: string) =>
  act(async () => {
    const found = all('label, button').find((element) => element.textContent?.startsWith(text));
    if (!found) throw new Error(`nothing says ${text}`);
    found.click();
  });
const fill = (selector: string, value: string) =>
  act(async () => {
    const control = document.querySelector<HTMLInputElement | HTMLSelectElement>(selector);
    if (!control) throw new Error(`no ${selector}`);
    const set = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(control), 'value')?.set;
    set?.call(control, value);
    control.dispatchEvent(
      new Event(control instanceof HTMLSelectElement ? 'change' : 'input', { bubbles: true }),
    );
  });

const OPTIONS = [{ text: 'Yes' }, { text: 'No ' }];

describe('a question that is asked', () => {
  it('takes one of a few, or the scout’s own words, and can be taken back where it is optional', async () => {
    await show(question('1', 'Which?', { type: 'radio', options: OPTIONS, other: true, required: false }));
    await click('No');
    await click('Other');
    await fill('input[type="text"]', 'Maybe');
    await click('Leave it empty');
    expect(given).toEqual([['No '], [''], ['Maybe'], []]);
  });

  it('takes one of a list with the option as the form spells it', async () => {
    await show(question('1', 'Which?', { type: 'dropdown', options: OPTIONS }));
    await fill('select', 'option No ');
    expect(given).toEqual([['No ']]);
    expect(document.querySelector('select')?.value).toBe('option No ');
  });

  it('takes several, and others in words', async () => {
    await show(question('1', 'Which?', { type: 'checkboxes', options: OPTIONS, other: true }), ['mine']);
    await click('Yes');
    await fill('input[type="text"]', 'ours');
    await click('Yes');
    expect(given.at(-1)).toEqual(['ours']);
  });

  it('says what the ends of a scale mean', async () => {
    const options = ['1', '2', '3'].map((text) => ({ text }));
    await show(question('1', 'How sure?', { type: 'scale', options, ends: ['a guess', 'certain'] }));
    expect(all('label').map(({ textContent }) => textContent)).toEqual(['1 (a guess)', '2', '3 (certain)']);
  });

  it.each([
    ['date', { date: { time: false, year: true } }, 'date'],
    ['date', { date: { time: true, year: true } }, 'datetime-local'],
    ['date', { date: { time: false, year: false } }, 'text'],
    ['time', { duration: false }, 'time'],
    ['time', { duration: true }, 'text'],
  ] as const)('%s %j is asked in a field of type %s', async (type, more, control) => {
    await show(question('1', 'When?', { type, ...more }));
    expect(document.querySelector('input')?.type).toBe(control);
  });

  it('says what the form wants before somebody runs into it', async () => {
    const validators = [{ type: 6, subtype: 202, args: ['80'] }];
    await show(question('1', 'Code', { description: 'Of your team.', validators }));
    expect(document.querySelector('.field-hint')?.textContent).toBe('Of your team. · At most 80 characters');
  });
});

describe('what a quote shows', () => {
  const chip = (name: string) => all('button').find(({ textContent }) => textContent === name);
  const draw = (shows: (typeof clip)['shows'], edit: (typeof edits)[0]) =>
    act(async () =>
      root.render(
        <Announcer>
          <ShowsChips clip={{ ...clip, shows }} edit={edit} />
        </Announcer>,
      ),
    );
  const edits = [vi.fn(async () => {}), vi.fn(async () => Promise.reject(new Error('The disk is full.')))];
  const [kept = vi.fn(), failing = vi.fn()] = edits;

  it('is pressed at once, and follows what another surface says later', async () => {
    await draw([], kept);
    await act(async () => chip('A prompt')?.click());
    expect(kept).toHaveBeenCalledWith({ clipId: clip.id, shows: 'prompt', on: true });
    expect(chip('A prompt')?.ariaPressed ?? chip('A prompt')?.getAttribute('aria-pressed')).toBe('true');
    await draw(['prompt'], kept);
    await draw([], kept);
    expect(chip('A prompt')?.getAttribute('aria-pressed')).toBe('false');
  });

  it('springs back with a sentence where it could not be kept', async () => {
    await draw([], failing);
    await act(async () => chip('A prompt')?.click());
    expect(chip('A prompt')?.getAttribute('aria-pressed')).toBe('false');
    expect(document.querySelector('.field-error')?.textContent).toBe('The disk is full.');
  });
});

describe('a text that is longer than can be kept', () => {
  it('stays in sight, and says so', async () => {
    expect(LONGEST_TYPED).toBe(LIMITS.typed);
    const value = 'x'.repeat(LONGEST_TYPED + 1);
    await act(async () => root.render(<TextField label="Why" value={value} onValue={() => {}} />));
    expect(document.querySelector('input')?.value).toBe(value);
    expect(document.querySelector('.field-error')?.textContent).toMatch(/At most 50,000 characters/);
  });
});
