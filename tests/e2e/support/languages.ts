/** The extension in a language that is none: a copy of the test build, with other texts in the place of the English ones. */
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { type Bed, startBed } from './bed.ts';
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
  const bed = await startBed({ build });
  return {
    ...bed,
    close: async () => {
      await bed.close();
      rmSync(build, { recursive: true, force: true });
    },
  };
}
