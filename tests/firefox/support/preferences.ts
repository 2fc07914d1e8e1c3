import type { Options } from './firefox';

/** What the tests change in Firefox, and nothing else. */
export function preferences({ proxyPort, backgroundIdleMs, xpi, asPhone }: Options): Record<string, unknown> {
  return {
    'network.proxy.type': 1,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': proxyPort,
    // A permission asked for on a real click is granted without the prompt that nobody can press here.
    'extensions.webextOptionalPermissionPrompts': false,
    ...(xpi && { 'xpinstall.signatures.required': false }),
    ...(asPhone && {
      // A finger that hovers over nothing, as the only pointer there is.
      'ui.primaryPointerCapabilities': 1,
      'ui.allPointerCapabilities': 1,
      'general.useragent.override': 'Mozilla/5.0 (Android 14; Mobile; rv:153.0) Gecko/153.0 Firefox/153.0',
    }),
    ...(backgroundIdleMs && { 'extensions.background.idle.timeout': backgroundIdleMs }),
  };
}
