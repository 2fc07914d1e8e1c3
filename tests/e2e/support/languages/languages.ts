/** The extension in another language, or in one that is none: a copy of the test build, with other texts in the place of the English ones. */
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import { type Bed, startBed } from '../bed.ts';
import { inLanguage, type Messages, type PseudoLanguage } from './pseudo-languages.ts';

const BUILD = '.output/chrome-mv3-test';

/** The languages that are translated, as `_locales` calls them. */
export const TRANSLATED = ['de', 'fr', 'es', 'pt_BR'] as const;
export type Translated = (typeof TRANSLATED)[number];

/** Texts of the test build by their keys. */
export const textsOf = (language: Translated | 'en'): Messages =>
  JSON.parse(readFileSync(`${BUILD}/_locales/${language}/messages.json`, 'utf8'));

/** A text of ours as it stands in this language. */
export function saidIn(language: Translated, words: string): string {
  const [key] = Object.entries(textsOf('en')).find(([, { message }]) => message === words) ?? [];
  const message = key && textsOf(language)[key]?.message;
  if (!message) throw new Error(`There is no text “${words}”.`);
  return message;
}

const isTranslated = (language: string): language is Translated =>
  TRANSLATED.some((each) => each === language);
const textsIn = (language: PseudoLanguage | Translated): Messages =>
  isTranslated(language) ? textsOf(language) : inLanguage(language, textsOf('en'));

/**
 * A browser shows the default locale's texts where it has no others: this one needs no language of its own. (A Chromium without the
 * files of a language speaks English whatever it is told.) In pages a translated language comes as it does in a browser that speaks it, by
 * `page-texts.js`, which is told that this one does; one that is none stands in the scripts themselves.
 */
export async function startBedIn(
  language: PseudoLanguage | Translated,
  start: typeof startBed = startBed,
): Promise<Bed> {
  const build = `.output/language-${language}`;
  rmSync(build, { recursive: true, force: true });
  cpSync(BUILD, build, { recursive: true });
  const texts = textsIn(language);
  writeFileSync(`${build}/_locales/en/messages.json`, JSON.stringify(texts));
  if (isTranslated(language)) rewrite(`${build}/page-texts.js`, (script) => inBrowserOf(language, script));
  else
    for (const name of readdirSync(`${build}/content-scripts`))
      rewrite(`${build}/content-scripts/${name}`, (script) => scriptWith(texts, script));
  const bed = await start({ build });
  return {
    ...bed,
    close: async () => {
      await bed.close();
      rmSync(build, { recursive: true, force: true });
    },
  };
}

const rewrite = (file: string, to: (script: string) => string) =>
  writeFileSync(file, to(readFileSync(file, 'utf8')));

function inBrowserOf(language: Translated, script: string): string {
  const asked = /=\w+\.i18n\.getUILanguage\(\)/;
  if (!asked.test(script)) throw new Error('page-texts.js does not ask for the language of the browser.');
  return script.replace(asked, `=${JSON.stringify(language.replace('_', '-'))}`);
}

/** Texts that a script in pages brings along (scripts/page-texts.vite.ts), as the build wrote them: JSON in one string. */
const CARRIED = /JSON\.parse\((`(?:\\.|[^`\\])*`|'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*")\)/g;

function scriptWith(messages: Messages, script: string): string {
  let found = 0;
  const translated = script.replace(CARRIED, (whole, literal: string) => {
    const texts = JSON.parse(runInNewContext(literal)) as Record<string, string>;
    if (!('page.updated' in texts)) return whole;
    found++;
    const json = Object.keys(texts).map((key) => [key, messages[key.replaceAll('.', '_')]?.message]);
    return `JSON.parse(${JSON.stringify(JSON.stringify(Object.fromEntries(json)))})`;
  });
  if (found !== 1) throw new Error(`A script brings along ${found} tables of texts, not one.`);
  return translated;
}
