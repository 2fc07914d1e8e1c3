/** The extension in a language that is none: a copy of the test build, with other texts in the place of the English ones. */
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import { type Bed, startBed } from '../bed.ts';
import { inLanguage, type Messages, type PseudoLanguage } from './pseudo-languages.ts';

const BUILD = '.output/chrome-mv3-test';

/** A browser shows the default locale's texts where it has no others: this one needs no language of its own. */
export async function startBedIn(language: PseudoLanguage): Promise<Bed> {
  const build = `.output/language-${language}`;
  rmSync(build, { recursive: true, force: true });
  cpSync(BUILD, build, { recursive: true });
  const texts = `${build}/_locales/en/messages.json`;
  const english = JSON.parse(readFileSync(texts, 'utf8')) as Messages;
  writeFileSync(texts, JSON.stringify(inLanguage(language, english)));
  for (const name of readdirSync(`${build}/content-scripts`)) {
    const script = `${build}/content-scripts/${name}`;
    writeFileSync(script, scriptInLanguage(language, readFileSync(script, 'utf8')));
  }
  const bed = await startBed({ build });
  return {
    ...bed,
    close: async () => {
      await bed.close();
      rmSync(build, { recursive: true, force: true });
    },
  };
}

/** Texts that a script in pages brings along (scripts/page-texts.vite.ts), as the build wrote them: JSON in one string. */
const CARRIED = /JSON\.parse\((`(?:\\.|[^`\\])*`|'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*")\)/g;

function scriptInLanguage(language: PseudoLanguage, script: string): string {
  let found = 0;
  const translated = script.replace(CARRIED, (whole, literal: string) => {
    const texts = JSON.parse(runInNewContext(literal)) as Record<string, string>;
    if (!('page.updated' in texts)) return whole;
    found++;
    const messages = Object.entries(texts).map(([key, message]) => [key.replaceAll('.', '_'), { message }]);
    const inIt = inLanguage(language, Object.fromEntries(messages));
    const json = Object.keys(texts).map((key) => [key, inIt[key.replaceAll('.', '_')]?.message]);
    return `JSON.parse(${JSON.stringify(JSON.stringify(Object.fromEntries(json)))})`;
  });
  if (found !== 1) throw new Error(`A script brings along ${found} tables of texts, not one.`);
  return translated;
}
