import { readdirSync, readFileSync, statSync } from 'node:fs';
import { expect, test } from '@playwright/test';

const json = (path: string) => JSON.parse(readFileSync(path, 'utf8'));

for (const browser of ['chrome', 'firefox']) {
  test(`the ${browser} package asks for what the docs say and nothing else`, () => {
    const { version, ...manifest } = json(`.output/${browser}-mv3/manifest.json`);
    expect(version).toBe(json('package.json').version);
    expect(manifest).toEqual(json(`tests/e2e/manifests/${browser}.json`));
  });
}

test('the test build differs from the package only in the hosts that a click would grant', () => {
  const { optional_host_permissions, host_permissions, ...shipped } = json(
    '.output/chrome-mv3/manifest.json',
  );
  const { host_permissions: granted, ...tested } = json('.output/chrome-mv3-test/manifest.json');
  expect(tested).toEqual(shipped);
  expect(granted).toEqual([...host_permissions, ...optional_host_permissions]);
});

test('no content script weighs more than 40 kB on other people’s pages: a backstop, what counts is its time', () => {
  const folder = '.output/chrome-mv3/content-scripts';
  const heavy = readdirSync(folder).filter((file) => statSync(`${folder}/${file}`).size > 40_000);
  expect(readdirSync(folder)).toHaveLength(3);
  expect(heavy).toEqual([]);
});
