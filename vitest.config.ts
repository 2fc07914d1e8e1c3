import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';
import { pageTexts } from './scripts/page-texts.vite.ts';

export default defineConfig({
  plugins: [WxtVitest(), pageTexts()],
  test: {
    include: ['tests/unit/**/*.test.ts', 'tests/unit/**/*.test.tsx'],
    // A third faster than processes, each file still in a world of its own.
    pool: 'threads',
    // Vitest leaves one core to others by itself; nothing else runs beside these.
    maxWorkers: '100%',
    // The property tests take seconds; a busy machine takes several times as long.
    testTimeout: 30_000,
    setupFiles: ['tests/unit/channels.ts', 'tests/unit/browser-texts.ts'],
    mockReset: true,
    restoreMocks: true,
  },
});
