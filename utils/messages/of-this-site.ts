import { i18n } from '#i18n';
import { Failure } from '../errors';
import type { Capture } from '../model/capture';
import { accountFromUrl, accountKey } from '../people/accounts';
import { PRACTICE_ORIGIN } from '../practice';
import { originOf, type Sender } from './sender';

/**
 * A site speaks for itself only, also when its whole process is in other hands: page, link and author are of the sender's own origin, and
 * an account elsewhere is what its address says. The welcome page speaks for the practice post, whose address nobody owns.
 * @throws {Failure} `not-yours`
 */
export function mustBeOfThisSite(capture: Capture, from: Sender): void {
  const own =
    from.kind === 'site'
      ? isOfSite(capture, from)
      : capture.site === 'web' && capture.permalink.startsWith(PRACTICE_ORIGIN);
  if (!own) throw new Failure('not-yours', i18n.t('messages.notOnThisPage'));
}

function isOfSite(
  { site, author, permalink, pageUrl }: Capture,
  from: Extract<Sender, { kind: 'site' }>,
): boolean {
  const addresses = [permalink, pageUrl, author.url ?? from.origin];
  return (
    site === from.site &&
    author.site === from.site &&
    addresses.every((address) => originOf(new URL(address)) === from.origin) &&
    author.accounts.every(isWhatItsAddressSays)
  );
}

/** Our scripts in pages name no handles elsewhere: who does must name the address's own. */
function isWhatItsAddressSays(account: Capture['author']['accounts'][number]): boolean {
  const named = accountFromUrl(account.url);
  return !account.handle || (named !== undefined && accountKey(named) === accountKey(account));
}
