import { useCallback, useState } from 'react';
import { i18n } from '#i18n';
import { leadIdsAt } from '@/utils/database/search/find';
import {
  addTopic,
  type Done,
  deleteLeads,
  type Passed,
  passLeads,
  passOrNot,
  type Staged,
  setStage,
} from '@/utils/leads/bulk';
import type { Stage } from '@/utils/model/hosts/stage';
import { extended, inOrder, NOTHING, type Selection, toggled } from '../bulk/selection';
import { type Many, useMany } from '../bulk/use-bulk';
import { stageInWords } from '../host/stage-words';
import { useWide } from '../ui/hooks/use-wide';
import type { Click } from './lead-list';
import { readPlace } from './place';
import { useCursor } from './use-cursor';
import { useDoing } from './use-doing';
import { type FoundLeads, useFoundLeads } from './use-found-leads';
import { type Placed, usePlace } from './use-place';

/** All that the page knows and can do; its parts and its keys share it. */
export interface LeadsModel extends Placed {
  /** Undefined until it is known. */
  found: FoundLeads | undefined;
  wide: boolean;
  cursor: number | undefined;
  selection: Selection;
  doing: ReturnType<typeof useDoing>;
  select: (selection: Selection) => void;
  selectAll: () => void;
  /** Puts the cursor so many places further; beside the list its lead is shown at once. */
  moveBy: (steps: number, how?: 'selecting') => void;
  /** Shows the lead at the cursor. */
  openAtCursor: () => Promise<void>;
  click: (row: { n: number; leadId: string }, how: Click) => void;
  many: Many;
  /** Shows what would go, before the selected leads are sent. */
  lookAtSending: () => void;
  /** The selected leads, else the one at the cursor. */
  meant: () => Promise<string[]>;
  /** What is done to them. */
  pass: () => void;
  remove: () => void;
  topic: (topic: string) => void;
  stage: (stage: Stage | undefined) => void;
  /** What is done to one lead that is open. */
  passOne: (leadId: string, passed: boolean) => void;
  stageOne: (leadId: string, stage: Stage | undefined) => void;
  removeOne: (leadId: string) => Promise<void>;
  /** Back to the list. */
  close: () => void;
  /** This lead is no longer there: it is shown no more, if it still was. */
  gone: (leadId: string) => void;
}

const passedWords = ({ passed, count: leads }: Passed, count: string) =>
  i18n.t(passed ? 'leads.done.passed' : 'leads.done.notPassed', leads, { count });
const stagedWords = ({ stage, count: leads }: Staged, count: string) =>
  stage
    ? i18n.t('stage.done', leads, { stage: stageInWords(stage), count })
    : i18n.t('stage.doneNone', leads, { count });
const deletedWords = ({ count: leads }: Done, count: string) =>
  i18n.t('leads.done.deleted', leads, { count });

export function useLeads(): LeadsModel {
  const { place, go } = usePlace();
  const found = useFoundLeads(place);
  const wide = useWide();
  const { cursor, put, by } = useCursor(found?.numbers, place.lead);
  const [selection, select] = useState(NOTHING);
  const many = useMany();
  const doing = useDoing();
  const { doIt } = doing;
  const numbers = found?.numbers ?? [];
  const { selected } = selection;
  const anchored = { ...selection, anchor: selection.anchor ?? cursor };

  const show = async (n: number, step?: 'step') => {
    const [lead] = await leadIdsAt([n]);
    if (lead) go({ lead }, step);
  };
  const moveTo = (n: number | undefined) => {
    if (n === undefined) return;
    put(n);
    if (wide) void show(n);
  };
  const meant = () =>
    leadIdsAt(selected.size > 0 ? inOrder(selected, numbers) : cursor === undefined ? [] : [cursor]);
  const close = useCallback(() => go({ lead: undefined }, 'step'), [go]);
  const gone = useCallback(
    (leadId: string) => readPlace(location.hash).lead === leadId && go({ lead: undefined }),
    [go],
  );

  return {
    place,
    go,
    found,
    wide,
    cursor,
    selection,
    doing,
    select,
    selectAll: () => select({ selected: new Set(numbers), anchor: cursor }),
    moveBy: (steps, how) => {
      const to = by(steps);
      if (how && to !== undefined) select(extended(anchored, to, numbers));
      moveTo(to);
    },
    many: {
      ...many,
      sent: () => {
        many.sent();
        select(NOTHING);
      },
    },
    meant,
    lookAtSending: async () => many.look(await meant()),
    openAtCursor: async () => {
      if (cursor !== undefined) await show(cursor, wide ? undefined : 'step');
    },
    click: (row, how) => {
      if (how === 'toggle') select(toggled(selection, row.n));
      else if (how === 'extend') select(extended(anchored, row.n, numbers));
      else go({ lead: row.leadId }, 'step');
      put(row.n);
    },
    pass: async () => {
      const ids = await meant();
      await doIt(() => passOrNot(ids), passedWords);
    },
    remove: async () => {
      const ids = await meant();
      const next = by(1) === cursor ? by(-1) : by(1);
      await doIt(() => deleteLeads(ids), deletedWords);
      select(NOTHING);
      if (selected.size === 0) moveTo(next);
    },
    topic: async (topic) => {
      const ids = await meant();
      await doIt(
        () => addTopic(ids, topic),
        ({ count: leads }, count) => i18n.t('leads.done.topic', leads, { topic, count }),
      );
    },
    stage: async (stage) => {
      const ids = await meant();
      await doIt(() => setStage(ids, stage), stagedWords);
    },
    passOne: (leadId, passed) => void doIt(() => passLeads([leadId], passed), passedWords),
    stageOne: (leadId, stage) => void doIt(() => setStage([leadId], stage), stagedWords),
    removeOne: async (leadId) => {
      await doIt(() => deleteLeads([leadId]), deletedWords);
      if (!wide) close();
    },
    close,
    gone,
  };
}
