/** What each store wants beside the package; `wxt submit` reads it from the environment. */
const STORES = {
  'Chrome Web Store': [
    'CHROME_EXTENSION_ID',
    'CHROME_PUBLISHER_ID',
    'CHROME_SERVICE_ACCOUNT_CLIENT_EMAIL',
    'CHROME_SERVICE_ACCOUNT_PRIVATE_KEY',
  ],
  'addons.mozilla.org': ['FIREFOX_EXTENSION_ID', 'FIREFOX_JWT_ISSUER', 'FIREFOX_JWT_SECRET'],
  'Microsoft Edge Add-ons': ['EDGE_PRODUCT_ID', 'EDGE_CLIENT_ID', 'EDGE_API_KEY'],
};

/** The command that a person types to hand the packages in. It is printed, never run. */
export function submitCommand(folder, files, env) {
  const at = (file) => `${folder}/${file}`;
  const options = [
    `--chrome-api-version v2 --chrome-zip ${at(files.chrome)}`,
    `--firefox-zip ${at(files.firefox)} --firefox-sources-zip ${at(files.sources)}`,
    `--edge-zip ${at(files.chrome)}`,
  ];
  const missing = Object.entries(STORES).flatMap(([store, keys]) => {
    const absent = keys.filter((key) => !env[key]);
    return absent.length > 0 ? [`${store}: set ${absent.join(', ')}`] : [];
  });
  return { command: `npx wxt submit --dry-run \\\n    ${options.join(' \\\n    ')}`, missing };
}
