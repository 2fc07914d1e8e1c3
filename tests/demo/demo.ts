/**
 * The main job, headless: clicks Suggest on sample pages of each site, reviews in the popup, sends to the form, and compares
 * the rows that arrived with what the pages say. Then the loop closes: the form's sheet is brought in, and a guest is invited. Pictures and `report.json` in `.output/demo/`; exit 1 on any difference.
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { type Browser, startChromium } from '../e2e/support/chromium.ts';
import { failed, inDetail, inShort } from '../see-again.ts';
import { TEAM_FORM } from '../stand-ins/forms/team-form.ts';
import { type StandIn, startStandIn } from '../stand-ins/server.ts';
import { type Clicked, clickSuggestions } from './click.ts';
import { connectForm } from './connect.ts';
import { demoPages } from './pages.ts';
import { type Report, reportOf } from './report.ts';
import { reviewAndSend } from './review.ts';
import { closeTheLoop, type SecondAct } from './second-act.ts';

export const PICTURES = '.output/demo';

rmSync(PICTURES, { recursive: true, force: true });
mkdirSync(PICTURES, { recursive: true });

const AGAIN = { again: 'npm run demo', look: `${PICTURES}/` };

await doMainJob()
  .then(tell)
  .catch((error) => {
    writeFileSync(`${PICTURES}/error.txt`, `${inDetail(error)}\n`);
    failed({ what: `The demo did not come to its end: ${inShort(error)}`, ...AGAIN });
  });

interface Done {
  reports: Report[];
  loop: SecondAct;
}

async function doMainJob(): Promise<Done> {
  const standIn = await startStandIn();
  let browser: Browser | undefined;
  try {
    browser = await startChromium({ tlsPort: standIn.tlsPort });
    return await nominate(browser, standIn);
  } catch (error) {
    for (const [at, page] of (browser?.context.pages() ?? []).entries())
      await page.screenshot({ path: `${PICTURES}/at-the-error-${at}.png` }).catch(() => undefined);
    throw error;
  } finally {
    await browser?.close();
    await standIn.close();
  }
}

async function nominate(browser: Browser, standIn: StandIn): Promise<Done> {
  console.log('Connecting the nomination form by its short address …');
  await connectForm(browser, `https://forms.gle/${TEAM_FORM.short}`);

  const clicked: Clicked[] = [];
  for (const { page, clicks } of demoPages()) {
    console.log(`Reading ${page.serveAt} (${page.file}) …`);
    standIn.addPage({
      serveAt: page.serveAt,
      html: readFileSync(`tests/fixtures/${page.site}/${page.file}`, 'utf8'),
    });
    clicked.push(...(await clickSuggestions(browser, page, clicks)));
  }

  console.log('Reviewing in the popup, then Send …');
  const sent = await reviewAndSend(browser, clicked);
  const sheet = await browser.context.newPage();
  await sheet.goto(`${standIn.httpOrigin}/rows/${TEAM_FORM.id}`);
  await sheet.screenshot({ path: `${PICTURES}/rows.png`, fullPage: true });
  const reports = reportOf(clicked, sent, standIn.rows(TEAM_FORM.id), TEAM_FORM);
  console.log('Bringing the form’s sheet in, and inviting whom two scouts suggested …');
  const loop = await closeTheLoop(browser, standIn.rows(TEAM_FORM.id));
  return { reports, loop };
}

function tell({ reports, loop }: Done): void {
  writeFileSync(`${PICTURES}/report.json`, `${JSON.stringify(reports, null, 1)}\n`);
  console.table(
    reports.map(({ page, button, capture, delivery, row, wrong }) => ({
      page: page.replace('https://', ''),
      button,
      captured: brief(capture.quote?.text ?? capture.author.bio ?? capture.author.handle ?? ''),
      state: delivery?.state ?? 'not sent',
      row: row
        ? brief(Object.values(row).find((cell) => /^[“"'«]/.test(cell)) ?? Object.values(row)[3] ?? '')
        : 'none',
      equal: wrong.length === 0 ? 'yes' : wrong.join('; '),
    })),
  );
  const different = reports.filter(({ equal }) => !equal).length;
  console.log(
    `\n${reports.length} nominations, ${reports.length - different} rows equal what the pages say, ${different} differ. Pictures and report.json: ${PICTURES}/`,
  );
  console.log(
    `The sheet brought in: ${loop.nominations} nominations, ${loop.receipts} receipts, ${loop.invited} invited.`,
  );
  if (loop.wrong.length > 0)
    failed({ what: `The sheet that was brought in: ${loop.wrong.join('; ')}.`, ...AGAIN });
  if (reports.length === 0 || different > 0)
    failed({
      what: `${different} of ${reports.length} nominations differ (column "equal" above).`,
      ...AGAIN,
    });
}

function brief(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > 40 ? `${line.slice(0, 39)}…` : line;
}
