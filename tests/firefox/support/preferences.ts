import type { Options } from './firefox';

/** What the tests change in Firefox, and nothing else. */
export function preferences({ proxyPort, backgroundIdleMs, xpi }: Options): Record<string, unknown> {
  return {
    'network.proxy.type': 1,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': proxyPort,
    // A permission asked for on a real click is granted without the prompt that nobody can press here.
    'extensions.webextOptionalPermissionPrompts': false,
    ...(xpi && { 'xpinstall.signatures.required': false }),
    ...(backgroundIdleMs && { 'extensions.background.idle.timeout': backgroundIdleMs }),
  };
}
