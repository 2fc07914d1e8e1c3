/** The form's sheet as Google exports it, made of the rows that arrived: the titles of the questions, the time first, a row each. */
import { TEAM_ENTRIES } from '../stand-ins/forms/team-form.ts';
import type { FormDefinition, Row } from '../stand-ins/server.ts';

type Key = keyof typeof TEAM_ENTRIES;

const questionsOf = ({ sections }: FormDefinition) => sections.flatMap(({ questions }) => questions ?? []);

/** CSV, in the way of a sheet in English (US): choices joined by ", ", times as month/day/year. */
export function sheetOf(form: FormDefinition, rows: readonly Row[]): string {
  const questions = questionsOf(form);
  const head = ['Timestamp', ...questions.map(({ title }) => title ?? '')];
  const lines = rows.map(({ time, values }) => [
    new Date(time).toLocaleString('en-US', { hour12: false, timeZone: 'UTC' }).replace(',', ''),
    ...questions.map(({ key }) => values[String(TEAM_ENTRIES[key as Key])]?.join(', ') ?? ''),
  ]);
  return [head, ...lines].map((cells) => cells.map(cellOf).join(',')).join('\r\n');
}

/** The same guest's row as another scout would have sent it: the link in another spelling, words of their own, no reference. */
export function suggestedAgain(row: Row, scout: { name: string; email: string; why: string }): Row {
  const value = (key: Key) => row.values[String(TEAM_ENTRIES[key])] ?? [];
  const said: Partial<Record<Key, string[]>> = {
    scoutName: [scout.name],
    scoutEmail: [scout.email],
    profileLink: value('profileLink').map((link) => `${link.toUpperCase()}/?lang=en`),
    why: [scout.why],
    examples: [],
  };
  const changed = Object.entries(said).map(([key, values]) => [String(TEAM_ENTRIES[key as Key]), values]);
  return {
    ...row,
    time: new Date(Date.parse(row.time) + 3_600_000).toISOString(),
    values: { ...row.values, ...Object.fromEntries(changed) },
  };
}

const cellOf = (text: string) => (/[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
