/** The steps of connecting a form, as plain values: no React, no storage, no waiting. */
import { i18n } from '#i18n';
import type { Form } from '@/utils/model/form';
import type { ConnectedForm, Mapping, Source } from '@/utils/model/mapping';
import type { Change } from '@/utils/model/view';

/** What the scout looks at before the form is connected. */
export interface Review {
  form: Form;
  mapping: Mapping;
  /** entryId → why this source was proposed, in words. */
  reasons: Record<string, string>;
  via: ConnectedForm['via'];
  /** What is different from the form as it was connected before; absent where it was not read again. */
  changes?: Change[];
}

export type Doing = 'asking' | 'reading' | 'opening';

/**
 * Where the connecting stands. `text` is what was pasted; it stays through every step. `again`: it is about the connected
 * form, read once more, and not about what was pasted. `inTab`: the address of a form that can only be read in a tab.
 */
export type Connecting =
  | { step: 'enter'; text: string; again?: boolean; problem?: string; inTab?: string }
  | { step: 'working'; text: string; again?: boolean; doing: Doing }
  | { step: 'not-allowed'; text: string; again?: boolean }
  | { step: 'review'; text: string; review: Review; problem?: string }
  | { step: 'saving'; text: string; review: Review };

/** Nothing to look at yet. */
export type Entering = Extract<Connecting, { step: 'enter' | 'working' | 'not-allowed' }>;

export type Step =
  | { type: 'typed'; text: string }
  | { type: 'working'; again: boolean; doing: Doing }
  | { type: 'not-allowed' }
  | { type: 'failed'; message: string; inTab?: string }
  | { type: 'found'; review: Review }
  | { type: 'answered'; entryId: string; source: Source }
  | { type: 'saving' }
  | { type: 'connected' }
  | { type: 'left' };

/** What the steps begin with: an empty box. */
export const BEGIN: Connecting = { step: 'enter', text: '' };

/** The state after one step. A step that makes no sense where the connecting stands changes nothing. */
export function after(state: Connecting, step: Step): Connecting {
  const { text } = state;
  switch (step.type) {
    case 'typed':
      return { step: 'enter', text: step.text };
    case 'working':
      return { step: 'working', text, again: step.again, doing: step.doing };
    case 'not-allowed':
      return { step: 'not-allowed', text, again: isAgain(state) };
    case 'found':
      return { step: 'review', text, review: step.review };
    case 'failed':
      return state.step === 'saving' || state.step === 'review'
        ? { step: 'review', text, review: state.review, problem: step.message }
        : { step: 'enter', text, again: isAgain(state), problem: step.message, inTab: step.inTab };
    case 'answered':
      return state.step === 'review' ? { step: 'review', text, review: answered(state.review, step) } : state;
    case 'saving':
      return state.step === 'review' ? { step: 'saving', text, review: state.review } : state;
    case 'connected':
      return BEGIN;
    case 'left':
      return { step: 'enter', text };
  }
}

/** Why a question has the answer it has, where the scout said so. */
export const yourChoice = () => i18n.t('options.mapping.yourChoice');

const isAgain = (state: Connecting) => 'again' in state && state.again === true;

/** The reason was the proposal's; now it is the scout's. */
function answered(review: Review, { entryId, source }: { entryId: string; source: Source }): Review {
  const reasons = { ...review.reasons, [entryId]: yourChoice() };
  return { ...review, reasons, mapping: { ...review.mapping, [entryId]: source } };
}
