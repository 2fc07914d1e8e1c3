/**
 * What is looked for on lobste.rs, each with the reason it is trusted. Checked against the templates of
 * github.com/lobsters/lobsters at 57268d76 (2026-08-03) and saved pages of 2026-05 and 2026-07.
 */

/**
 * The comment itself; its replies are never inside. Unchanged for years; the class attribute has line breaks in it.
 * A preview has no short id, or lies inside `.preview`.
 */
export const COMMENT = 'div.comment[data-shortid]';

/** Drafts and what a moderator or the reader sees privately. */
export const NOT_PUBLIC = '.preview, .comment_form_container, .notifications, .message';

/** Direct children only, so that words of a comment nested in by mistake are never taken. */
export const COMMENT_BYLINE = ':scope > .details > .byline';
export const COMMENT_TEXT = ':scope > .details > .comment_text';

/** Stands in place of the words of a removed comment; comments' own markup cannot carry a class. */
export const GONE = '.na';

/**
 * All links to people in a byline: the avatar (hidden from screen readers, optional) and the name. The microformat class
 * `u-author` was lost on 2026-05-14 (1d4b8109). `/u/` was the form until 2023-07.
 */
export const PERSON = 'a[href^="/~"], a[href^="/u/"]';

/** The first action of a byline stands before it; in every comment, and empty as long as nobody flagged. */
export const REASON = ':scope > .reason';

/** The comment's own address, around its time. */
export const COMMENT_LINK = 'a[href^="/c/"]';

/** Its `datetime` is US Central time without a zone; only `data-at-unix` (since 2025-10-13) tells the instant. */
export const TIME = 'time[data-at-unix]';

export const HAT = '.hat .crown';

/** "on: story" in lists; the only link to a story in a byline. */
export const STORY_LINK = 'a[href^="/s/"]';

/** A comment or a wrapper of the thread; holds the comment as a direct child and its replies in `ol.comments`. */
export const SUBTREE = 'li.comments_subtree';

/** The comments of one story; its id ends in the story's short id (since 2026-07; `#story_comments` before). */
export const THREAD = '[id^="comments-"]';

/** One story's own page; lists are `ol.stories.list`. */
export const STORY = 'ol.stories:not(.list) > li.story[data-shortid]';

/** One header a story: a second one belongs to a story merged into the first. */
export const STORY_HEADER = '.details[id^="header_"]';
export const STORY_TITLE = '.link a.u-url';

/** The submitter's words. A deeper `.story_text` holds a copy of the linked page. */
export const STORY_TEXT = '.story_content > .story_text';

/** The first of the page; moderators and the person get more of them. */
export const PROFILE = '#inside > section.profile';

/** `dl` since 2026-07-05 (2eb41601), `div` with `label` before. */
export const PROFILE_GRID = ':scope > .labelled_grid';

/** Comments and people's own links; neither a story without comments nor a banned person's profile has them. */
export const SIGN = 'a[href^="/c/"],a[rel~="me"]';
