/** `npm run store`: what each store is given, in `.output/store`: texts, the privacy policy as a page, and pictures of the built extension. */
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { build } from './build.mjs';
import { run } from './run.mjs';
import { say, stop } from './say.mjs';
import { setUp } from './setup.mjs';
import {
  LANGUAGES,
  permissionsOf,
  problemsOf,
  STORES,
  textsOf,
  translatedProblemsOf,
  translatedTextsOf,
} from './store/texts.mjs';

const TO = '.output/store';
const DRAFT = '.output/store-in-the-making';

const manifestOf = (store) =>
  JSON.parse(readFileSync(`tests/e2e/manifests/${store === 'firefox' ? 'firefox' : 'chrome'}.json`, 'utf8'));
const problems = STORES.flatMap((store) => [
  ...problemsOf(store, textsOf(store), manifestOf(store)),
  ...LANGUAGES.flatMap((language) =>
    translatedProblemsOf(store, language, translatedTextsOf(store, language)),
  ),
]);
if (problems.length > 0) stop(problems.join('\n'));

const machine = await setUp();
await build('test', machine).catch((error) => stop(error.message));
rmSync(DRAFT, { recursive: true, force: true });
say('Taking the pictures …');
const code = await run(
  machine.node,
  [
    'node_modules/@playwright/test/cli.js',
    'test',
    '--config',
    'tests/playwright.config.ts',
    '--project',
    'store',
    '--output',
    '.output/test-results/store',
  ],
  { env: { ...machine.env, STORE_FOLDER: DRAFT } },
);
if (code !== 0) stop('A picture could not be taken: see above. Nothing was kept.');

// Only now: the dependencies are there.
const { asPage } = await import('./store/privacy-page.mjs');
writeFileSync(
  `${DRAFT}/privacy.html`,
  asPage(readFileSync('docs/privacy.md', 'utf8'), 'Privacy: Guest Scout'),
);
for (const store of STORES) writeTexts(store);
if (existsSync(TO)) rmSync(TO, { recursive: true });
renameSync(DRAFT, TO);
say(`In ${TO}: ${STORES.join(', ')} (a text for each field, in each language), pictures, privacy.html.`);

function writeTexts(store) {
  const texts = textsOf(store);
  const asked = permissionsOf(manifestOf(store));
  const write = (name, text) => writeText(store, name, text);
  for (const [heading, text] of texts) {
    if (text && !heading.includes('://') && !/[a-z][A-Z]/.test(heading) && !asked.includes(heading))
      write(heading, text);
  }
  write(
    'permission reasons',
    asked.map((permission) => `${permission}\n${texts.get(permission)}`).join('\n\n'),
  );
  for (const language of LANGUAGES)
    for (const [field, text] of translatedTextsOf(store, language))
      writeText(`${store}/${language}`, field, text);
}

function writeText(folder, name, text) {
  mkdirSync(`${DRAFT}/${folder}`, { recursive: true });
  writeFileSync(`${DRAFT}/${folder}/${name.replaceAll(' ', '-')}.txt`, `${text}\n`);
}
