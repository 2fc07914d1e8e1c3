import type { Page, Place } from '../adapter';
import { all, href } from '../elements';
import { threadIn } from './address';
import { isPrivate } from './privacy';
import { isReader, profileParts } from './profile';
import { hasWords } from './quote';
import { type QuoteParts, quoteAround, quotesIn } from './quotes';
import { DETAILS, OWN_BUTTON } from './selectors';

/** The person whose page it is, or everything said in a thread of a public repository. */
export function placesOn(page: Page): Place[] {
  const thread = threadIn(page.url.pathname);
  if (!thread) return [placeOfProfile(page)].filter((place) => place !== undefined);
  if (isPrivate(page.document, thread)) return [];
  return quotesIn(page.document)
    .map((parts) => placeOfQuote(parts, page))
    .filter((place) => place !== undefined);
}

/** The place around a button that stands on the page, or undefined when what it stood beside is gone. */
export function placeAround(host: Element, page: Page): Place | undefined {
  const thread = threadIn(page.url.pathname);
  if (thread && isPrivate(page.document, thread)) return;
  const parts = thread && quoteAround(host);
  const place = parts ? placeOfQuote(parts, page) : thread ? undefined : placeOfProfile(page);
  return place?.parent.contains(host) ? place : undefined;
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

/**
 * Whether a post belongs to the thread in the address: in soft navigation the address changes before the page does.
 * Issues and pull requests share their numbers, and either kind's address leads to the other's.
 */
function isOn(link: Element, { url }: Page): boolean {
  const thread = (path: string) =>
    threadIn(path)
      ?.url.toLowerCase()
      .replace(/\/(issues|pull)\//, '/');
  return thread(URL.parse(href(link), url.href)?.pathname ?? '') === thread(url.pathname);
}

/** Beside the post's own menu; where there is none, after its time. */
function placeOfQuote(parts: QuoteParts, page: Page): Place | undefined {
  const { subject, login, fragment, link, body } = parts;
  if (!hasWords(body) || !isOn(link, page)) return;
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
