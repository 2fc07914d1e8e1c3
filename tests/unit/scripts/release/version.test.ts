import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const { versionToRelease } = await import(resolve('scripts/release/version.mjs'));

const changelog = (heading: string) => `# Changelog\n\nText.\n\n## ${heading}\n\n- A line.\n\n## 0.1.0\n`;
const ask = (heading: string, packageVersion = heading, lastTag?: string) =>
  versionToRelease({ changelog: changelog(heading), packageVersion, lastTag });

describe('the version to release', () => {
  it('is the newest heading of the changelog, where package.json says the same', () => {
    expect(ask('0.2.0')).toEqual({ version: '0.2.0' });
    expect(ask('0.2.0 (2026-12-01)', '0.2.0', 'v0.1.9')).toEqual({ version: '0.2.0' });
  });

  it.each([
    ['Unreleased', '0.1.0', undefined, /starts with "Unreleased"/],
    ['0.2', '0.2', undefined, /no version/],
    ['0.2.0-beta.1', '0.2.0-beta.1', undefined, /no version/],
    ['0.2.0', '0.1.0', undefined, /package\.json 0\.1\.0/],
    ['0.2.0', '0.2.0', 'v0.2.0', /not higher than v0\.2\.0/],
    ['1.0.1', '1.0.1', 'v1.1.0', /not higher than v1\.1\.0/],
    ['0.9.0', '0.9.0', 'v0.10.0', /not higher than v0\.10\.0/],
  ])('%s with package.json at %s after %s: says in a sentence what is wrong', (heading, own, tag, said) => {
    const { version, problem } = ask(heading, own, tag);
    expect(version).toBeUndefined();
    expect(problem).toMatch(said);
  });

  it.each([
    ['0.10.0', 'v0.9.9'],
    ['1.0.0', 'v0.99.99'],
  ])('%s is higher than %s: it grows by its numbers', (version, tag) => {
    expect(ask(version, version, tag)).toEqual({ version });
  });
});
