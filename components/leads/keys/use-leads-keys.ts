import type { RefObject } from 'react';
import { NOTHING, toggled } from '../../bulk/selection';
import type { LeadsModel } from '../use-leads';
import { stageOfKey, useKeys } from './keys';

export interface Fields {
  search: RefObject<HTMLInputElement | null>;
  topic: RefObject<HTMLInputElement | null>;
  keys: RefObject<HTMLDialogElement | null>;
  /** Opens what brings in the answers of the form. */
  bringIn: () => void;
}

/** Longer than any list. */
const FAR = 1e9;

/** What each key does with the page; the sheet at `?` says so. `stages`: they are shown, so that their keys count. */
export function useLeadsKeys(model: LeadsModel, fields: Fields, stages: boolean): void {
  const { cursor, selection, place, doing } = model;
  const { selected } = selection;
  useKeys({
    next: () => model.moveBy(1),
    previous: () => model.moveBy(-1),
    first: () => model.moveBy(-FAR),
    last: () => model.moveBy(FAR),
    selectNext: () => model.moveBy(1, 'selecting'),
    selectPrevious: () => model.moveBy(-1, 'selecting'),
    selectAll: model.selectAll,
    toggle: () => cursor !== undefined && model.select(toggled(selection, cursor)),
    open: () => void model.openAtCursor().then(() => soon('.detail h2')),
    edit: () => focus('.detail [data-focus-first]'),
    send: () => press(selected.size > 0 ? '.selection [data-send]' : '.detail .send .button-primary'),
    topic: () => {
      if (selected.size === 0 && cursor !== undefined) model.select(toggled(selection, cursor));
      requestAnimationFrame(() => fields.topic.current?.focus());
    },
    pass: model.pass,
    stage: (key) => (stages ? model.stage(stageOfKey(key)) : false),
    remove: model.remove,
    undo: () => (doing.last || doing.busy ? doing.undo() : false),
    bringIn: fields.bringIn,
    search: () => {
      fields.search.current?.focus();
      fields.search.current?.select();
    },
    leave: () => {
      // What is about to be sent has an Escape of its own.
      if (model.many.sending) return false;
      const field = document.activeElement;
      if (field === fields.search.current && place.q) model.go({ q: '' });
      else if (field?.matches('input, textarea, select')) focus('.lead-list') || focus('.detail h2');
      else if (selected.size > 0) model.select(NOTHING);
      else if (!model.wide && place.lead) model.close();
      else return false;
    },
    help: () => fields.keys.current?.showModal(),
  });
}

/** Gives the focus to what is there and in sight. */
function focus(selector: string): boolean {
  const element = document.querySelector<HTMLElement>(selector);
  element?.focus();
  return element !== null && element === document.activeElement;
}

/** The lead is read first. */
function soon(selector: string, frames = 30): void {
  if (!focus(selector) && frames > 0) requestAnimationFrame(() => soon(selector, frames - 1));
}

function press(selector: string): boolean {
  const button = document.querySelector<HTMLElement>(selector);
  button?.click();
  return button !== null;
}
