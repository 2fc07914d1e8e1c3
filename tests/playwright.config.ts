import { defineConfig } from '@playwright/test';

/**
 * One runner for everything that needs a real browser. Two files at a time, each with a browser and a server of its own.
 */
export default defineConfig({
  outputDir: '../.output/test-results',
  workers: 2,
  // Also of what is set up before the first test of a file.
  timeout: 120_000,
  // Two cores and three browsers: what takes half a second alone takes several here.
  expect: { timeout: 10_000 },
  forbidOnly: Boolean(process.env.CI),
  // A CI machine may stall for seconds; what needed a second try is named in the output.
  retries: process.env.CI ? 1 : 0,
  reporter: [
    ['list'],
    ['json', { outputFile: process.env.PLAYWRIGHT_JSON_OUTPUT_NAME ?? '../.output/reports/playwright.json' }],
  ],
  projects: [
    // Folders, not patterns: a pattern would also match a clone's own folder of that name.
    { name: 'e2e', testDir: 'e2e' },
    // `npm start` as a newcomer types it: sets up and builds in a clone of its own.
    { name: 'start', testDir: 'start', timeout: 240_000 },
    // Firefox is started, stopped and started again in most of these.
    { name: 'firefox', testDir: 'firefox', timeout: 150_000 },
    // What others may try, in both browsers; each test is named by the promise that it keeps.
    { name: 'attacks', testDir: 'attacks' },
    { name: 'real-pages', testDir: 'real-pages', timeout: 300_000 },
    // For people to look at: `npm run pictures`.
    { name: 'pictures', testDir: 'pictures' },
    // From the package of before to this one: `npm run test:upgrade`.
    { name: 'upgrade', testDir: 'upgrade' },
    // For the stores' listings: `npm run store`.
    { name: 'store', testDir: 'store' },
  ],
});
