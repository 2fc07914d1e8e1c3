/**
 * Who asked not to be suggested. Of them nothing is kept but fingerprints: HMAC-SHA-256 of the keys of accounts and leads, with a random key that
 * was made on this device and cannot be taken out of it. So nobody can be listed, only asked for.
 */
import { i18n } from '#i18n';
import { database } from '../database/database';
import { folded } from '../database/search/words';
import { Failure } from '../errors';
import type { Account } from '../model/account';
import type { Capture } from '../model/capture';
import { accountFromUrl, accountKey } from '../people/accounts';
import { fingerprint } from '../people/fingerprint';
import { idKey, ownKey } from '../people/own-account';
import { asItsPageSays } from '../people/whose-page';

type Named = Pick<Capture, 'author' | 'permalink'>;

/** The keys by which whoever said something is found again: of the account, or of the page and the name where there is none. */
export function personKeys({ author, permalink }: Named): string[] {
  const own = ownKey(author);
  if (own) return [own, idKey(author) ?? []].flat();
  return author.name ? [`page:${permalink} ${author.name}`] : [];
}

/** Every key that an account may be found by: as it says, by its number, and as its address says. */
export function keysOfAccount(account: Account): string[] {
  const byAddress = accountFromUrl(account.url);
  return [accountKey(account), idKey(account) ?? [], byAddress ? accountKey(byAddress) : []].flat();
}

/** The same of whoever said something: also by an address that the page only claims to be theirs. */
export function keysOfAuthor(capture: Named & Pick<Capture, 'site' | 'pageUrl'>): string[] {
  const { url } = capture.author;
  const named = url ? keysOfAccount({ site: capture.author.site, url }) : [];
  return [...new Set([...personKeys(capture), ...personKeys(asItsPageSays(capture)), ...named])];
}

/** The key of a lead itself: a card that is still open over a page knows no more of whom it was about. */
export const leadKey = (leadId: string): string => `lead:${leadId}`;

/** The keys of what a form's sheet says: of a row, of our own reference in it, and of a name where a row gives no link. */
export const nominationKey = (id: string): string => `nomination:${id}`;
export const referenceKey = (reference: string): string => `reference:${reference}`;
export const nameKey = (name: string): string => `name:${folded(name).replace(/\s+/gu, ' ').trim()}`;

/**
 * Fingerprints of keys, in their order; undefined where nobody was ever forgotten here. Not inside a transaction: it would end
 * while the fingerprints are made.
 */
export async function fingerprintsOf(keys: readonly string[]): Promise<string[] | undefined> {
  const kept = await database.forgottenKey.get('hmac');
  return kept && Promise.all(keys.map((key) => fingerprint(kept.key, key)));
}

/** The same, where somebody is about to be forgotten: the device's key is made if there is none. */
export async function newFingerprintsOf(keys: readonly string[]): Promise<string[]> {
  const made = await crypto.subtle.generateKey({ name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
  await database.transaction('rw', database.forgottenKey, async () => {
    if (!(await database.forgottenKey.get('hmac')))
      await database.forgottenKey.add({ id: 'hmac', key: made as CryptoKey });
  });
  return (await fingerprintsOf(keys)) ?? [];
}

/** Is any of these among them? Inside the caller's transaction or none. */
export async function isForgotten(fingerprints: string[] | undefined): Promise<boolean> {
  if (!fingerprints?.length) return false;
  return (await database.forgotten.where('id').anyOf(fingerprints).count()) > 0;
}

/**
 * Does the page name an account of somebody who asked not to be suggested? It may be the same person's or a friend's: to be looked
 * at, not refused.
 */
export async function namesForgotten({ author }: Pick<Capture, 'author'>): Promise<boolean> {
  return isForgotten(await fingerprintsOf(author.accounts.map(accountKey)));
}

/** How many people asked not to be suggested. */
export async function countForgotten(): Promise<number> {
  return new Set((await database.forgotten.toArray()).map(({ person }) => person)).size;
}

/** Whoever has this profile may be suggested again: they thought better of it. @throws {Failure} `no-address`, `not-forgotten` */
export async function allowAgain(address: string): Promise<void> {
  const text = address.trim();
  const account = accountFromUrl(URL.canParse(text) ? text : `https://${text}`);
  if (!text || !account) throw new Failure('no-address', i18n.t('saved.noAddress'));
  const fingerprints = await fingerprintsOf([accountKey(account)]);
  await database.transaction('rw', database.forgotten, async () => {
    const found = await database.forgotten.bulkGet(fingerprints ?? []);
    const people = found.map((one) => one?.person);
    if (!people.some(Boolean)) throw new Failure('not-forgotten', i18n.t('saved.notForgotten'));
    await database.forgotten.filter(({ person }) => people.includes(person)).delete();
  });
}

/** Said instead of saving. `name`: '' where the page tells none. */
export const refusal = (name: string): Failure =>
  new Failure('forgotten', name ? i18n.t('saved.forgotten', { name }) : i18n.t('saved.forgottenUnnamed'));
