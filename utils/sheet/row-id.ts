import { accountKey } from '../people/accounts';
import { oneLine } from '../people/who';
import { shortHash } from '../short-hash';
import type { Entry } from './entries';

/** A time of day to the second tells two rows of one scout apart; a day alone does not. */
const TO_THE_SECOND = 6;

/**
 * By what the same row is found again in the next sheet: when it was sent, by whom, about whom; its words only where the time is too
 * coarse, so that an owner may mend a spelling. Whatever the order of the columns, and whichever way round its date is read.
 */
export function rowId({ stamp, scout, scoutEmail, guest, accounts, why, quote }: Entry): string {
  const [account] = accounts;
  const person = account ? accountKey(account) : oneLine(guest).toLowerCase();
  const isFine = stamp.split('.').length >= TO_THE_SECOND;
  const words = isFine ? [] : [oneLine(why), oneLine(quote)];
  const text = JSON.stringify([stamp, oneLine(scoutEmail || scout).toLowerCase(), person, ...words]);
  return `n-${['a', 'b', 'c', 'd'].map((salt) => shortHash(salt + text).toString(36)).join('-')}`;
}
