import { resolve } from 'node:path';
import { mergeConfig } from 'vite';
import { defineConfig } from 'wxt';
import { pageTexts } from './scripts/page-texts.vite.ts';
import { shippedPackages } from './scripts/shipped-packages.vite.ts';
import { ADAPTER_SITES, SITES } from './utils/model/sites';

/**
 * The three sites whose pages carry the action. Exactly three: a fourth host turns the install warning
 * from three names into "a number of websites" (docs/permissions.md).
 */
const PAGES = ADAPTER_SITES.map((site) => `${SITES[site].origin}/*`);

/** Asked for in a click, when a scout pastes the form's address. */
const FORM_HOSTS = ['https://docs.google.com/*', 'https://forms.gle/*'];

/**
 * What Send transmits, in Mozilla's words; Firefox says it before it installs (docs/permissions.md). Required, not optional: the one
 * thing the extension is for does not work without.
 */
const SENT = ['personallyIdentifyingInfo', 'personalCommunications', 'websiteContent'];

/**
 * Build modes beside production; nothing of them is in the packages.
 * - `test`: the form's hosts are granted at install, because a headless Chromium cannot click a permission prompt.
 * - `start`: `npm start`; a practice form on localhost is granted too (port in `WXT_PRACTICE_ORIGIN`).
 */
const PRACTICE_ORIGIN = process.env.WXT_PRACTICE_ORIGIN;

/**
 * Content scripts go without webextension-polyfill: the two calls they make (`runtime.sendMessage`, `runtime.getURL`) give
 * promises in MV3 everywhere, and 10 kB would run on every page of three sites. `npm run bench` weighs both.
 */
function withoutPolyfill(alias: Record<string, string>): void {
  if (!process.env.POLYFILL_IN_PAGES) delete alias['wxt/browser'];
}

/** Nor does WXT's own context go into them; the file says why. While developing it stays, to reload what changed. */
function withoutContext(alias: Record<string, string>): void {
  alias['wxt/utils/content-script-context'] = resolve('utils/in-page/script-context.ts');
}

/**
 * What two of the extension's pages share is one file and one style sheet, not one for each way of sharing: every file is a way to
 * the browser and back before the first line runs. The popup's code is there in three quarters of the time (docs/decisions.md);
 * the card, which needs two thirds of it, loses a tenth.
 */
const SHARED = { groups: [{ name: 'shared', minShareCount: 2 }] };

/** Scripts that run in every page of a site: the content scripts, and what is registered to come before them. */
const isInPages = ({ type, name }: { type: string; name: string }) =>
  type === 'content-script' || name === 'page-texts';

const shipped = shippedPackages();

export default defineConfig({
  modules: ['@wxt-dev/module-react', '@wxt-dev/webextension-polyfill', '@wxt-dev/i18n/module'],
  i18n: { localesDir: resolve('utils/locales') },
  vite: () => ({ plugins: [pageTexts(), shipped.plugin] }),
  hooks: {
    'build:done': (wxt) => shipped.notices(wxt.config.outDir),
    'vite:build:extendConfig': (entrypoints, config) => {
      if (entrypoints.some(({ type }) => type === 'popup'))
        config.build = mergeConfig(config.build ?? {}, {
          rolldownOptions: { output: { codeSplitting: SHARED } },
          chunkSizeWarningLimit: 700,
        });
      const alias = config.resolve?.alias as Record<string, string> | undefined;
      if (!alias || !entrypoints.every(isInPages)) return;
      withoutPolyfill(alias);
      if (process.env.NODE_ENV === 'development') return;
      withoutContext(alias);
    },
  },
  imports: false,
  manifestVersion: 3,
  zip: { name: 'guest-scout' },
  manifest: ({ browser, mode }) => {
    const granted = mode === 'test' ? FORM_HOSTS : [];
    const practice = mode === 'start' && PRACTICE_ORIGIN ? [`${PRACTICE_ORIGIN}/*`] : [];
    const reachable = [
      'https://docs.google.com',
      'https://forms.gle',
      ...(practice.length ? [PRACTICE_ORIGIN] : []),
    ];
    return {
      name: 'Guest Scout',
      short_name: 'Guest Scout',
      description: '__MSG_extension_summary__',
      default_locale: 'en',
      permissions: ['storage', 'unlimitedStorage', 'alarms', 'scripting', 'activeTab', 'contextMenus'],
      host_permissions: [...PAGES, ...granted, ...practice],
      ...(granted.length ? {} : { optional_host_permissions: FORM_HOSTS }),
      incognito: 'not_allowed',
      action: { default_title: 'Guest Scout' },
      // Suggested only: a key that is taken stays with whom it belongs to, and people change them in the browser.
      commands: {
        _execute_action: { suggested_key: { default: 'Alt+Shift+G' } },
        suggest: { suggested_key: { default: 'Alt+Shift+S' }, description: '__MSG_extension_suggest__' },
        leads: { suggested_key: { default: 'Alt+Shift+L' }, description: '__MSG_extension_leads__' },
      },
      content_security_policy: {
        extension_pages: [
          "default-src 'self'",
          "img-src 'self' data:",
          "style-src 'self' 'unsafe-inline'",
          "object-src 'none'",
          "base-uri 'none'",
          "form-action 'none'",
          `connect-src 'self' ${reachable.join(' ')}`,
        ].join('; '),
      },
      web_accessible_resources: [{ resources: ['card.html'], matches: PAGES, use_dynamic_url: true }],
      ...(browser === 'firefox'
        ? {
            browser_specific_settings: {
              gecko: {
                id: 'guest-scout@guest-scout.dev',
                strict_min_version: '140.0',
                data_collection_permissions: { required: SENT },
              },
              gecko_android: { strict_min_version: '142.0' },
            },
          }
        : { minimum_chrome_version: '130', storage: { managed_schema: 'managed-schema.json' } }),
    };
  },
});
