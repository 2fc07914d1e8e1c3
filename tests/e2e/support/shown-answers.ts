/** The answers as a surface shows them, and as they arrived: both as question → answer. */
import type { Frame, Page } from '@playwright/test';
import { TEAM_ENTRIES, TEAM_FORM } from '../../stand-ins/forms/team-form.ts';

export async function shownAnswers(surface: Frame | Page): Promise<Record<string, string>> {
  const rows = await surface
    .locator('.answers-row')
    .evaluateAll((all) =>
      all.map((row) => [
        row.querySelector('dt')?.textContent ?? '',
        row.querySelector('dd.answers-value')?.textContent ?? '',
      ]),
    );
  return Object.fromEntries(rows.filter(([, answer]) => answer));
}

/** @param values a row of the team's form, as the stand-in stored it: entry id → values. */
export function rowAnswers(values: Record<string, string[]>): Record<string, string> {
  const questions = TEAM_FORM.sections.flatMap((section) => section.questions);
  return Object.fromEntries(
    questions.flatMap(({ key, title }) => {
      const given = values[String(TEAM_ENTRIES[key])];
      return given ? [[title, given.join('\n')]] : [];
    }),
  );
}
