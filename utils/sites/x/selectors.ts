/**
 * Every selector of this site, each with the reason it is trusted. None is a class: X hashes those, and the base class
 * changed three times since 2021, while the test ids of posts stayed the same from 2024-10 to 2026-09.
 */

/** Test ids, as X itself writes them. */
const testid = (id: string) => `[data-testid="${id}"]`;

/** With `article`: the photo viewer wraps everything in a `div` of the same test id; bare articles are "show more replies". */
export const POST = `article${testid('tweet')}`;

/** The photo viewer is a `div` with a post's test id; the column beside the picture may be 254 px wide. */
export const VIEWER = `div${testid('tweet')}, [role="dialog"], [aria-modal="true"]`;

/** One row of any list of posts; a row without a post is a heading, a gap, an unavailable post or "show more". */
export const CELL = testid('cellInnerDiv');

/** Advertisements stand inside `placementTracking` (5 of 5, no other post does); messages and their drawer are private. */
export const OFF_LIMITS = `${testid('placementTracking')}, [data-testid^="DM"], [data-testid^="dm-"]`;

/**
 * The box of a quoted post has had no test id of its own since 2024: it is the focusable link-like box around somebody's
 * name, words, picture or time (an affiliate badge is such a box too, but around none of these).
 * `simpleTweet` is a post embedded in an X Article.
 */
export const BOX = 'div[role="link"][tabindex="0"]';
export const SOMEBODY = `time, ${['User-Name', 'tweetText', 'Tweet-User-Avatar'].map(testid)}`;
export const EMBEDDED = testid('simpleTweet');
/**
 * Previews of links, broadcasts, spaces, events, polls, notes: they may show anybody's picture, name and time. A post's own name
 * block stands in no link.
 */
export const CARD =
  '[data-testid^="card."], [data-testid="cardPoll"], [data-testid*="irdwatch"], [data-testid*="ommunity"], [data-testid*="Space"], a[href] [data-testid="User-Name"]';
export const POLL = testid('cardPoll');
/** What may hold another post, or somebody else, inside a post. */
export const OTHERS = `article, ${BOX}, ${EMBEDDED}, ${CARD}`;

/** Around a post's time. */
export const PERMALINK = 'a[href*="/status/"]';

/** With a hyphen on posts, without on the header of a profile. */
export const NAME = testid('User-Name');
/** Ends in the handle, in its own case, on outer and on quoted posts (66 of 66). */
export const AVATAR = '[data-testid^="UserAvatar-Container-"]';
export const AVATAR_COLUMN = testid('Tweet-User-Avatar');
export const LOCK = testid('icon-lock');
export const TEXT = testid('tweetText');
export const SHOW_MORE = testid('tweet-text-show-more-link');
export const PICTURE = testid('tweetPhoto');
export const PHOTO = `${PICTURE} img[alt]`;
/** Stands inside the link to who reposted; a pinned or community post has it without a link. */
export const SOCIAL_CONTEXT = `a[href] ${testid('socialContext')}`;

/** The group of actions: the one with `reply`, whose name no state changes (like becomes unlike). */
export const ACTIONS = '[role="group"]';
export const REPLY = testid('reply');
/** Its other state is `removeBookmark`. */
export const BOOKMARK = '[data-testid$="ookmark"]';
export const CARET = testid('caret');

/** An article, in a post or on a page of its own (`/h/article/ID`, seen 2026: no `article` element around). */
export const ARTICLE_VIEW = testid('twitterArticleReadView');
export const ARTICLE_TITLE = testid('twitter-article-title');
export const ARTICLE_TEXT = testid('twitterArticleRichTextView');

export const PROFILE_NAME = testid('UserName');
export const PROFILE_BIO = testid('UserDescription');
export const PROFILE_LOCATION = testid('UserLocation');
export const PROFILE_URL = testid('UserUrl');
/** Written for search engines; older layouts used other test ids, so any of this type is looked at. */
export const JSON_LD = 'script[type="application/ld+json"]';
/** Somebody else's, as seen signed in or out. */
export const FOLLOW = '[data-testid$="-follow"], [data-testid$="-unfollow"]';
/** The row of buttons in a profile's header: somebody's, one's own, and as seen signed out. */
export const PROFILE_ACTIONS = [
  testid('userActions'),
  'a[href$="/settings/profile"]',
  '[data-testid$="-follow"]',
  '[data-testid$="-unfollow"]',
];
/** The signed-in reader's own profile, in the site's navigation. */
export const OWN_PROFILE = `a${testid('AppTabBar_Profile_Link')}`;

/**
 * A time in what lists and pages of posts are made of (advertisements and unavailable posts have none), but not in a protected
 * post, which has no button.
 */
export const SIGN = `:is(main,article,${CELL}):not(:has(${LOCK})) time`;
