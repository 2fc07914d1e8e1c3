import { defineConfig } from '@playwright/test';

/**
 * One runner for everything that needs a real browser. Two cores: one worker, so that nothing is slow for a reason
 * that is not the product's.
 */
export default defineConfig({
  testDir: '.',
  outputDir: '../.output/test-results',
  workers: 1,
  timeout: 60_000,
  forbidOnly: Boolean(process.env.CI),
  reporter: [
    ['list'],
    ['json', { outputFile: process.env.PLAYWRIGHT_JSON_OUTPUT_NAME ?? '../.output/reports/playwright.json' }],
  ],
  projects: [
    { name: 'e2e', testMatch: 'e2e/**/*.test.ts' },
    { name: 'firefox', testMatch: 'firefox/**/*.test.ts' },
    { name: 'real-pages', testMatch: 'real-pages/**/*.test.ts', timeout: 300_000 },
  ],
});
