/** The README, package.json and what CI runs name the same commands: a command that nobody runs is a command that breaks unseen. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

/** `npm` runs these by itself. */
const LIFECYCLE = ['postinstall'];
/** Short for `npm run start` and `npm run test`. */
const COMMAND = /\bnpm (?:run ([a-z][\w:-]*)|(start|test)\b)/g;

const commandsIn = (text: string) => [
  ...new Set([...text.matchAll(COMMAND)].map((match) => match[1] ?? match[2] ?? '')),
];

const inPackage = Object.keys(JSON.parse(readFileSync('package.json', 'utf8')).scripts).filter(
  (name) => !LIFECYCLE.includes(name),
);
const inReadme = commandsIn(readFileSync('README.md', 'utf8'));
const inCi = commandsIn(execFileSync('bash', ['.ci/run', '--list'], { encoding: 'utf8' }));

it('the README names every command of package.json, and no other', () => {
  expect(inReadme.toSorted()).toEqual(inPackage.toSorted());
});

it('.ci/run runs every command, `npm test` first', () => {
  expect(inCi.toSorted()).toEqual(inPackage.toSorted());
  expect(inCi[0]).toBe('test');
});
