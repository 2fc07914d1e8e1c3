import { expect } from '@playwright/test';
import type { Page } from 'puppeteer-core';
import { TEAM_FORM } from '../../stand-ins/forms/team-form';
import { paste, press, type, waitForWords, words } from './extension-page';
import type { Firefox } from './firefox';

export const FORM_ADDRESS = `https://docs.google.com/forms/d/e/${TEAM_FORM.id}/viewform`;

/** Goes through the options as a host does: who they are, the form's short address, allow, look, connect. Resolves to that page. */
export async function connectTeamForm(firefox: Firefox): Promise<Page> {
  const options = await firefox.open('options.html');
  // While a form is connected, the way to another one is there too, folded.
  await expect.poll(() => words(options)).toMatch(/Copy set-up line|Read the form(?! again)/);
  if ((await words(options)).includes('Connect another form'))
    await waitForWords(options, 'Copy set-up line');
  if ((await words(options)).includes('Copy set-up line')) return options;
  await type(options, 'Your name', 'Sam Scout');
  await type(options, 'Your e-mail', 'scout@example.org');
  await paste(options, 'Set-up line or form address', `https://forms.gle/${TEAM_FORM.short}`);
  await press(options, 'button', 'Read the form');
  await waitForWords(options, 'What the form would get');
  await press(options, 'button', 'Connect this form');
  await waitForWords(options, 'Copy set-up line');
  return options;
}
