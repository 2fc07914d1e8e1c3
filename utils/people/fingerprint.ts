/** Keyed fingerprints: an account can be asked for by whoever has the key, and not be read from them. */

/** HMAC-SHA-256 of a text, in 64 hexadecimal digits. */
export async function fingerprint(key: CryptoKey, text: string): Promise<string> {
  return hex(await crypto.subtle.sign('HMAC', key, new TextEncoder().encode(text)));
}

/** A key that is itself written down: this text's own bytes. */
export const keyOfText = (text: string): Promise<CryptoKey> =>
  crypto.subtle.importKey('raw', new TextEncoder().encode(text), { name: 'HMAC', hash: 'SHA-256' }, false, [
    'sign',
  ]);

/** Two hexadecimal digits a byte. */
export const hex = (bytes: ArrayBuffer): string =>
  [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
