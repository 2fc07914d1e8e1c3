// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { actOf, KEYS } from '@/components/leads/keys/keys';

/** What a key does while the first element of this HTML has the focus. */
function pressed(key: string, html = '<p></p>', more: KeyboardEventInit = {}) {
  document.body.innerHTML = html;
  let act: string | undefined;
  const listen = (event: KeyboardEvent) => {
    act = actOf(event);
  };
  document.addEventListener('keydown', listen);
  document.body
    .querySelector('[data-on], body > *')
    ?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, ...more }));
  document.removeEventListener('keydown', listen);
  return act;
}

describe('the keys of the leads page', () => {
  it('each do one thing', () => {
    const all = KEYS.flatMap(({ keys }) => keys as readonly string[]);
    expect(new Set(all).size).toBe(all.length);
  });

  it.each([
    ['j', 'next'],
    ['J', 'selectNext'],
    ['/', 'search'],
    ['?', 'help'],
    ['Escape', 'leave'],
    ['q', undefined],
  ])('%s', (key, act) => expect(pressed(key)).toBe(act));

  it('are letters where somebody types', () => {
    for (const field of ['<input>', '<input type="search">', '<textarea></textarea>', '<select></select>']) {
      expect(pressed('j', field)).toBeUndefined();
      expect(pressed('x', field)).toBeUndefined();
      expect(pressed('a', field, { ctrlKey: true })).toBeUndefined();
      expect(pressed('Escape', field)).toBe('leave');
    }
    expect(pressed('ArrowDown', '<textarea></textarea>')).toBeUndefined();
    expect(pressed('ArrowDown', '<input type="search">')).toBe('next');
    expect(pressed('Escape', '<input>', { isComposing: true })).toBeUndefined();
  });

  it('leave to a button, a dialog and the browser what is theirs', () => {
    expect(pressed('Enter', '<button></button>')).toBeUndefined();
    expect(pressed('j', '<button></button>')).toBe('next');
    expect(pressed('j', '<dialog open><p data-on></p></dialog>')).toBeUndefined();
    expect(pressed('a', '<p></p>', { ctrlKey: true })).toBe('selectAll');
    expect(pressed('p', '<p></p>', { ctrlKey: true })).toBeUndefined();
    expect(pressed('x', '<p></p>', { altKey: true })).toBeUndefined();
  });
});
