import type { Page, Place } from '../adapter';
import { all } from '../elements';
import { mayShow, mayShowThreads, type Thread } from './address';
import { visibilityOf } from './privacy';
import { isReader, profileParts } from './profile';
import { hasWords, threadOf } from './quote';
import { type QuoteParts, quoteAround, quotesIn } from './quotes';
import { DETAILS, OWN_BUTTON } from './selectors';

/** The person whose page it is, or everything said in threads of public repositories that the page shows. */
export function placesOn(page: Page): Place[] {
  if (!mayShowThreads(page.url)) return [placeOfProfile(page)].filter((place) => place !== undefined);
  const isShown = shownThreads(page);
  return quotesIn(page.document).flatMap((parts) => placeOfQuote(parts, page, isShown) ?? []);
}

/** The place around a button that stands on the page, or undefined when what it stood beside is gone. */
export function placeAround(host: Element, page: Page): Place | undefined {
  const isThread = mayShowThreads(page.url);
  const parts = isThread ? quoteAround(host) : undefined;
  const place = parts
    ? placeOfQuote(parts, page, shownThreads(page))
    : isThread
      ? undefined
      : placeOfProfile(page);
  return place?.parent.contains(host) ? place : undefined;
}

/**
 * Whether the page shows this thread, in a public repository. In soft navigation the address changes before the page does: a post
 * of another thread is none of this page's. Where the scout is asked, also one of which nothing is said. Looked up once for each repository.
 */
function shownThreads({ document, url, unsaid }: Page): (thread: Thread) => boolean {
  const known = new Map<string | undefined, boolean>();
  return (thread) => {
    if (!mayShow(url, thread)) return false;
    const { repository } = thread;
    if (!known.has(repository)) {
      const says = visibilityOf(document, thread);
      known.set(repository, says === 'public' || (unsaid === true && says === undefined));
    }
    return known.get(repository) === true;
  };
}

/** Under "Follow" or "Edit profile", above the bio; where the card is built otherwise, at its end. */
function placeOfProfile(page: Page): Place | undefined {
  const parts = profileParts(page);
  if (!parts) return;
  const { card, login } = parts;
  const own = card.querySelector(OWN_BUTTON);
  const details = card.querySelector(DETAILS);
  const above = details?.previousElementSibling;
  const row = above?.tagName === 'DIV' && above.contains(own) ? above : undefined;
  return {
    subject: card,
    key: login,
    author: { site: 'github', handle: login },
    parent: row ?? details?.parentElement ?? card,
    before: row ? null : details,
    look: { kind: 'button', profile: true, like: own ?? undefined, self: isReader(login, page.document) },
  };
}

/** Beside the post's own menu; where there is none, after its time. */
function placeOfQuote(
  parts: QuoteParts,
  page: Page,
  isShown: (thread: Thread) => boolean,
): Place | undefined {
  const { subject, login, fragment, link, body } = parts;
  const thread = hasWords(body) ? threadOf(parts, page) : undefined;
  if (!thread || !isShown(thread)) return;
  const menu = all(subject, 'button[aria-haspopup], summary[role="button"]')
    .filter((button) => !body.contains(button) && button.compareDocumentPosition(body) === 4)
    .map((button) => button.closest('details') ?? button)
    .at(-1);
  const around = menu?.parentElement && subject.contains(menu.parentElement) ? menu : link;
  if (!around.parentElement) return;
  return {
    subject,
    key: fragment,
    author: { site: 'github', handle: login },
    parent: around.parentElement,
    before: around === link ? null : around,
    look: { kind: 'icon', size: 28, iconSize: 16, like: around, self: isReader(login, page.document) },
  };
}
