/**
 * The main job, headless: clicks Suggest on sample pages of each site, reviews in the popup, sends to the form, and compares
 * the rows that arrived with what the pages say. Pictures and `report.json` in `.output/demo/`; exit 1 on any difference.
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { startChromium } from '../e2e/support/chromium.ts';
import { startStandIn } from '../stand-ins/server.ts';
import { TEAM_FORM } from '../stand-ins/team-form.ts';
import { type Clicked, clickSuggestions } from './click.ts';
import { connectForm } from './connect.ts';
import { demoPages } from './pages.ts';
import { type Report, reportOf } from './report.ts';
import { reviewAndSend } from './review.ts';

export const PICTURES = '.output/demo';

rmSync(PICTURES, { recursive: true, force: true });
mkdirSync(PICTURES, { recursive: true });
const standIn = await startStandIn();
const browser = await startChromium({ tlsPort: standIn.tlsPort });
let reports: Report[] = [];
try {
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
  reports = reportOf(clicked, sent, standIn.rows(TEAM_FORM.id), TEAM_FORM);

  const sheet = await browser.context.newPage();
  await sheet.goto(`${standIn.httpOrigin}/rows/${TEAM_FORM.id}`);
  await sheet.screenshot({ path: `${PICTURES}/rows.png`, fullPage: true });
} finally {
  await browser.close();
  await standIn.close();
}

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
process.exitCode = reports.length > 0 && different === 0 ? 0 : 1;

function brief(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > 40 ? `${line.slice(0, 39)}…` : line;
}
