import type { StoredClip } from '../real-pages/compare.ts';
import { TEAM_ENTRIES } from '../stand-ins/forms/team-form.ts';
import type { FormDefinition, Row as StoredRow } from '../stand-ins/server.ts';
import type { Clicked } from './click.ts';
import { type SentDelivery, whyOf } from './review.ts';
import { differences, type Row } from './row-equals.ts';

/** One line of `report.json`. */
export interface Report {
  page: string;
  site: string;
  kind: string;
  button: string;
  capture: StoredClip;
  delivery?: SentDelivery;
  row?: Row;
  equal: boolean;
  wrong: string[];
}

/** Puts together what was clicked, what became of it and the row that arrived; one row for each, found by its reference. */
export function reportOf(
  clicked: Clicked[],
  sent: SentDelivery[],
  rows: StoredRow[],
  form: FormDefinition,
): Report[] {
  return clicked.map((one) => {
    const delivery = sent.find(({ leadId }) => leadId === one.clip.leadId);
    const arrived = rows.filter(
      ({ values }) => delivery && Object.values(values).flat().join('\n').includes(delivery.reference),
    );
    const row = arrived[0] && titled(arrived[0], form);
    const wrong = [
      ...(delivery?.state === 'sent' ? [] : [`the delivery is ${delivery?.state ?? 'missing'}`]),
      ...(arrived.length === 1 ? [] : [`${arrived.length} rows arrived`]),
      ...(row ? differences(row, one.item, one.page, whyOf(one)) : []),
    ];
    return {
      page: one.page.serveAt,
      site: one.page.site,
      kind: one.item.kind,
      button: one.button,
      capture: one.clip,
      delivery,
      row,
      equal: wrong.length === 0,
      wrong,
    };
  });
}

/** A stored row with the questions' titles in place of their numbers. */
function titled(row: StoredRow, form: FormDefinition): Row {
  const titles = form.sections.flatMap(({ questions }) =>
    (questions ?? []).map(
      (question) =>
        [String(TEAM_ENTRIES[question.key as keyof typeof TEAM_ENTRIES]), question.title ?? ''] as const,
    ),
  );
  return Object.fromEntries(
    titles.flatMap(([entry, title]) => (row.values[entry] ? [[title, row.values[entry].join(', ')]] : [])),
  );
}
