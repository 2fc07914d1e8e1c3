import type { Capture, Context, Quote } from '../../model/capture';
import type { Page, Place } from '../adapter';
import { postUrl, profileUrl } from './address';
import { type LongRead, readLongRead } from './article';
import { articleOn } from './article-page';
import { isCutOff } from './expand';
import { readPolls } from './poll';
import { identify, isoTime, own, ownAll, ownTextElement } from './post';
import { profileHeader, readAuthor } from './profile';
import { readQuoted } from './quoted';
import { ARTICLE_VIEW, NAME, PHOTO } from './selectors';
import { clamped, nameIn, visibleText } from './text';
import { readAncestors, readReplyTo, readReposter } from './thread';
import { isTranslated, originalOf } from './translation';

/** What stands at a place now: a profile, a post, an X Article in a post or on its own page. */
export function read(place: Place, page: Page): Capture {
  if (place.subject.matches(ARTICLE_VIEW)) return readArticle(place, page);
  return place.subject.matches('article') ? readPost(place, page) : readProfile(place, page);
}

function readProfile(place: Place, page: Page): Capture {
  const profile = profileHeader(page);
  if (!profile) return bare(place, page);
  const { author, readBy } = readAuthor(profile.handle, profile.header, page.document);
  return { ...bare(place, page), kind: 'profile', permalink: profileUrl(profile.handle), author, readBy };
}

function readPost(place: Place, page: Page): Capture {
  const post = place.subject;
  const identity = identify(post);
  if (!identity) return bare(place, page);
  const { handle, id } = identity;
  const shown = ownTextElement(post);
  const original = shown && isTranslated(shown) ? originalOf(post, shown) : undefined;
  const words = original ?? shown;
  const longRead = readLongRead(post);
  const name = nameIn(own(post, NAME));
  const replyTo = readReplyTo(post);
  const ancestors = readAncestors(post, page.url);
  const postedAt = isoTime(identity.time);
  return {
    ...bare(place, page),
    kind: longRead ? 'article' : 'post',
    permalink: postUrl(handle, id),
    author: { site: 'x', handle, name, url: profileUrl(handle), accounts: [] },
    title: clamped(longRead?.title, 1_000),
    quote: longRead
      ? articleQuote(longRead)
      : quoteOf(post, words, identity.edited, Boolean(shown && !original && isTranslated(shown))),
    context: [
      ...ancestors.slice(-150),
      ...replyTo,
      readQuoted(post),
      readReposter(post),
      ...readMedia(post),
      ...readPolls(post),
    ]
      .filter((each) => each !== undefined)
      .slice(0, 200),
    isReply: replyTo.length + ancestors.length > 0 ? 'yes' : 'unknown',
    postedAt,
    readBy: {
      handle: identity.readBy,
      permalink: 'link of the time',
      name: name ? 'name block' : 'none',
      text: longRead ? 'article' : words ? 'tweetText' : 'no words',
      ...(postedAt && { postedAt: 'time' }),
    },
  };
}

/** An article on a page of its own; its id is that of the post that it was posted with. */
function readArticle(place: Place, page: Page): Capture {
  const article = articleOn(page);
  const longRead = article && readLongRead(article.view);
  if (!longRead) return bare(place, page);
  const { handle, id, name, time } = article;
  const postedAt = isoTime(time);
  return {
    ...bare(place, page),
    kind: 'article',
    permalink: id ? postUrl(handle, id) : page.url.origin + page.url.pathname,
    author: { site: 'x', handle, name, url: profileUrl(handle), accounts: [] },
    title: clamped(longRead.title, 1_000),
    quote: articleQuote(longRead),
    isReply: 'no',
    postedAt,
    readBy: {
      handle: 'link of the name',
      permalink: 'address of the article',
      name: name ? 'link of the name' : 'none',
      text: 'article',
      ...(postedAt && { postedAt: 'time' }),
    },
  };
}

function articleQuote({ text, cites }: LongRead): Quote {
  return {
    text: clamped(text, 200_000) ?? '',
    ...(cites.length && { cites: cites.slice(0, 200) }),
    selected: false,
    truncated: text.length > 200_000,
    edited: false,
    translated: 'unknown',
  };
}

function quoteOf(post: Element, words: Element | undefined, edited: boolean, translated: boolean): Quote {
  const lang = words?.getAttribute('lang') ?? undefined;
  const text = visibleText(words);
  return {
    text: clamped(text, 200_000) ?? '',
    selected: false,
    // X's own codes for "no language": emoji only, links only, hashtags only, undetermined. A translation's is the reader's.
    lang: lang && !translated && /^(?!q\w\w$|und|zxx)[\w-]{2,35}$/.test(lang) ? lang : undefined,
    truncated: isCutOff(post) || text.length > 200_000,
    edited,
    // Where nothing says so a browser may still have translated the page.
    translated: translated ? 'yes' : 'unknown',
  };
}

/** Described pictures. Without a description X writes its own word there in the page's language: one short word or two. */
function readMedia(post: Element): Context[] {
  return ownAll(post, PHOTO).flatMap((image) => {
    const text = clamped(image.getAttribute('alt') ?? '', 50_000);
    return text && text.length > 20 ? [{ relation: 'media' as const, text }] : [];
  });
}

/** What is known without the markup: whose place it was, and the page. Says so in `readBy`. */
function bare(place: Place, { document, url }: Page): Capture {
  const { handle } = place.author;
  return {
    site: 'x',
    kind: place.subject.matches('article')
      ? 'post'
      : place.subject.matches(ARTICLE_VIEW)
        ? 'article'
        : 'profile',
    permalink: profileUrl(handle),
    pageUrl: url.href.length > 4_000 ? url.origin : url.href,
    pageTitle: clamped(document.title, 1_000) ?? '',
    author: { site: 'x', handle, url: profileUrl(handle), accounts: [] },
    context: [],
    isReply: 'unknown',
    capturedAt: new Date().toISOString(),
    readBy: { permalink: 'fallback: the place' },
  };
}
