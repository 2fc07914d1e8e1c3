/** What arrived at the stand-in, held against what was shown before and against rule 12 of docs/architecture.md. */
import { expect } from '@playwright/test';
import type { Row } from '../../../stand-ins/server.ts';
import type { Delivery } from '../scouting.ts';

/** Every cell is what the delivery says, and nothing else came; the row went the way of the suggestion. */
export function expectRow(row: Row | undefined, delivery: Delivery): void {
  if (!row) throw new Error('No row arrived.');
  const sent = Object.fromEntries(
    delivery.answers.map(({ entryId, values, other }) => [entryId, other ? [...values, other] : values]),
  );
  expect(row.values).toEqual(sent);
  expect(row.pageHistory).toBe(delivery.path.join(','));
  expect(row.path).toEqual(delivery.path);
  for (const cell of Object.values(row.values).flat()) expectForHumans(cell);
}

/** Rule 12: one paragraph, no Markdown, no blank lines, nothing that a spreadsheet would run; a quote of at most 600 characters. */
function expectForHumans(cell: string): void {
  expect(cell).toBe(cell.trim());
  expect(cell).not.toMatch(/[\r\n\t]/);
  expect(cell).not.toMatch(/^[=+\-@]/);
  expect(cell).not.toMatch(/\*\*|\[[^\]]*\]\(|^#+ |^> |`{3}/);
  const [, quote = ''] = /^“(.*)” https:/.exec(cell) ?? [];
  expect(quote.length).toBeLessThanOrEqual(600);
}
