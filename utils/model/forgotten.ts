/** One fingerprint. */
export interface Forgotten {
  /** 64 hexadecimal digits. */
  id: string;
  /** The same random id on all fingerprints of one person, so that they go together. */
  person: string;
  /** ISO 8601, UTC. */
  at: string;
}

/** The one key of this device; it goes only with everything else. */
export interface ForgottenKey {
  id: 'hmac';
  key: CryptoKey;
}
