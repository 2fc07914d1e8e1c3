import { useEffect, useRef } from 'react';
import { STAGE_CODES, STAGES } from '@/utils/model/hosts/stage';

/** What a key does on the leads page; the sheet at `?` shows the same list. */
export const KEYS = [
  { act: 'next', keys: ['j', 'ArrowDown'] },
  { act: 'previous', keys: ['k', 'ArrowUp'] },
  { act: 'open', keys: ['Enter', 'o'] },
  { act: 'toggle', keys: ['x'] },
  { act: 'selectNext', keys: ['J', 'Shift+ArrowDown'] },
  { act: 'selectPrevious', keys: ['K', 'Shift+ArrowUp'] },
  { act: 'selectAll', keys: ['Ctrl+a'] },
  { act: 'edit', keys: ['e'] },
  { act: 'send', keys: ['s'] },
  { act: 'topic', keys: ['t'] },
  { act: 'pass', keys: ['p'] },
  // As the stages are numbered in `STAGE_CODES`, wherever they are listed; 0 takes it back.
  { act: 'stage', keys: ['1', '2', '3', '4', '5', '6', '0'] },
  { act: 'remove', keys: ['Delete', '#'] },
  { act: 'undo', keys: ['z'] },
  { act: 'bringIn', keys: ['i'] },
  { act: 'search', keys: ['/'] },
  { act: 'first', keys: ['Home'] },
  { act: 'last', keys: ['End'] },
  { act: 'leave', keys: ['Escape'] },
  { act: 'help', keys: ['?'] },
] as const;

export type KeyAct = (typeof KEYS)[number]['act'];

/** The stage that a key stands for. */
export const stageOfKey = (key: string) => STAGES.find((stage) => String(STAGE_CODES[stage]) === key);

/** Keys that also count while a field has the focus. */
const IN_FIELDS: readonly KeyAct[] = ['leave'];
/** Keys that a focused control takes for itself. */
const OF_CONTROLS: readonly string[] = ['Enter', 'ArrowDown', 'ArrowUp', 'Home', 'End'];

/** The act of a key press, or undefined: none, or it belongs to what has the focus. */
export function actOf(event: KeyboardEvent): KeyAct | undefined {
  if (event.isComposing || event.defaultPrevented || event.altKey) return undefined;
  const target = event.target instanceof HTMLElement ? event.target : undefined;
  const found = KEYS.find(({ keys }) => (keys as readonly string[]).includes(nameOf(event)));
  if (!found || target?.closest('dialog[open]')) return undefined;
  const inField = target?.matches('input:not([type="radio"], [type="checkbox"]), textarea, select');
  // From the search, arrows go into what it found.
  const fromSearch =
    target?.matches('input[type="search"]') && ['next', 'previous', 'open'].includes(found.act);
  if (inField && event.key.length > 1 && fromSearch) return found.act;
  if (inField && !IN_FIELDS.includes(found.act)) return undefined;
  const isControl = target?.matches('button, a, summary, input') && !inField;
  return isControl && OF_CONTROLS.includes(event.key) ? undefined : found.act;
}

function nameOf({ key, ctrlKey, metaKey, shiftKey }: KeyboardEvent): string {
  const shifted = shiftKey && key.startsWith('Arrow') ? 'Shift+' : '';
  return `${ctrlKey || metaKey ? 'Ctrl+' : ''}${shifted}${key}`;
}

/** Does the acts while the page is there, each told its key; one that returns `false` did nothing, so that the browser does its own. */
export function useKeys(acts: Record<KeyAct, (key: string) => unknown>): void {
  const latest = useRef(acts);
  latest.current = acts;
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const act = actOf(event);
      if (act && latest.current[act](event.key) !== false) event.preventDefault();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
}
