/** How `.ci/run` counts, and where it stops. */
import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';

const SAYS = (line: string, code = 0) => `node -e "console.log('${line}'); process.exitCode = ${code}"`;

function ci(...commands: string[]) {
  const { status, stdout } = spawnSync('bash', ['.ci/run', ...commands], { encoding: 'utf8' });
  const lines = stdout.trimEnd().split('\n');
  return {
    status,
    lines,
    closing: lines.filter((line) => /^\d+ passed, \d+ failed, \d+ skipped$/.test(line)),
  };
}

it('sums what the commands count; a command that counts nothing is one', () => {
  const { status, lines, closing } = ci(SAYS('7 passed, 0 failed, 2 skipped'), SAYS('built'));
  expect(closing).toEqual(['8 passed, 0 failed, 2 skipped']);
  expect(lines.at(-1)).toBe(closing[0]);
  expect(lines).toContain('built');
  expect(status).toBe(0);
});

it('stops at the first command that fails, by its count or by its exit code alone', () => {
  const counted = ci(SAYS('7 passed, 2 failed, 0 skipped', 1), SAYS('never reached'));
  expect(counted.closing).toEqual(['7 passed, 2 failed, 0 skipped']);
  expect(counted.lines).not.toContain('never reached');
  expect(counted.status).toBe(1);
  expect(ci(SAYS('7 passed, 0 failed, 0 skipped', 1)).closing).toEqual(['7 passed, 1 failed, 0 skipped']);
  expect(ci(SAYS('a stack', 1)).closing).toEqual(['0 passed, 1 failed, 0 skipped']);
});

it('a failure that is counted fails the whole, whatever the exit code', () => {
  expect(ci(SAYS('7 passed, 1 failed, 0 skipped')).status).toBe(1);
});
