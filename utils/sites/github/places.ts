import { everywhere, type Page, type Place } from '../adapter';
import { all, href } from '../elements';
import { mayShow, mayShowThreads, type Thread } from './address';
import { visibilityOf } from './privacy';
import { profileParts, readerOf } from './profile';
import { hasWords, threadOf } from './quote';
import { type QuoteParts, quoteAround, quotesIn } from './quotes';
import { DETAILS, OWN_BUTTON } from './selectors';

/** The person whose page it is, or everything said in threads of public repositories that the page shows. */
export function* eachPlace(page: Page, isNear = everywhere): Generator<Place, void> {
  if (!mayShowThreads(page.url)) {
    const place = placeOfProfile(page);
    if (place) yield place;
    return;
  }
  const stage = stageOf(page);
  for (const parts of quotesIn(page.document, isNear)) {
    const place = placeOfQuote(parts, stage);
    if (place) yield place;
  }
}

export const placesOn = (page: Page): Place[] => [...eachPlace(page)];

/** The place around a button that stands on the page, or undefined when what it stood beside is gone. */
export function placeAround(host: Element, page: Page): Place | undefined {
  const isThread = mayShowThreads(page.url);
  const parts = isThread ? quoteAround(host) : undefined;
  const place = parts ? placeOfQuote(parts, stageOf(page)) : isThread ? undefined : placeOfProfile(page);
  return place?.parent.contains(host) ? place : undefined;
}

/** What all posts of a page have in common, looked up once for all of them. */
interface Stage {
  /** Whether the page shows the post's thread, in a public repository. */
  isShown(parts: QuoteParts): boolean;
  isReader(login: string): boolean;
}

function stageOf(page: Page): Stage {
  const threads = new Map<string, boolean>();
  const reader = readerOf(page.document);
  return {
    isShown(parts) {
      const [address = ''] = href(parts.link).split('#');
      const isShown = threads.get(address) ?? isThreadShown(threadOf(parts, page), page);
      threads.set(address, isShown);
      return isShown;
    },
    isReader: (login) => login.toLowerCase() === reader,
  };
}

/**
 * In soft navigation the address changes before the page does: a post of another thread is none of this page's. Where the scout is
 * asked, also one of which nothing is said.
 */
function isThreadShown(thread: Thread | undefined, { document, url, unsaid }: Page): boolean {
  if (!thread || !mayShow(url, thread)) return false;
  const says = visibilityOf(document, thread);
  return says === 'public' || (unsaid === true && says === undefined);
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
    look: {
      kind: 'button',
      profile: true,
      like: own ?? undefined,
      self: login.toLowerCase() === readerOf(page.document),
    },
  };
}

/** Beside the post's own menu; where there is none, after its time. */
function placeOfQuote(parts: QuoteParts, stage: Stage): Place | undefined {
  const { subject, login, fragment, link, body } = parts;
  if (!hasWords(body) || !stage.isShown(parts)) return;
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
    look: { kind: 'icon', size: 28, iconSize: 16, like: around, self: stage.isReader(login) },
  };
}
