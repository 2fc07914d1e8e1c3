/**
 * What is looked for on github.com, each with the reason it is trusted. Checked against saved pages of 2018-04 to
 * 2026-09; through every redesign of that time itemprop, vcard-*, h-card, data-testid and ids held, classes of layout
 * did not (`mt-3` became `tmp-mt-3`, modules carry hashes).
 */

/** The left card of a person, on every tab; organisations have none. */
export const CARD = '.h-card[itemtype$="schema.org/Person"]';

/** Text may be followed by pronouns: the first word counts. */
export const LOGIN = '.vcard-username, [itemprop="additionalName"]';
/** Repository headers have `itemprop="name"` too: only ever asked inside the card. */
export const NAME = '[itemprop="name"]';
/** The attribute holds the raw text with its line breaks; empty when there is no bio. */
export const BIO = '[data-bio-text]';
/** Before the attribute came (2018). */
export const OLD_BIO = '.user-profile-bio';
export const COMPANY = '[itemprop="worksFor"] .p-org';
export const LOCATION = '[itemprop="homeLocation"] .p-label';
export const WEBSITE = '[itemprop="url"] a[href]';
/** The provider's name is the icon's `title` element; plain links and ORCID have none. */
export const SOCIAL = '[itemprop="social"]';
export const SOCIAL_LINK = 'a[rel~="me"][href]';
/**
 * Bio and details, which "Edit profile" hides; above stands the row of buttons, on narrow screens shown below. Saving
 * replaces all of it: the button comes back with the next look at the page.
 */
export const DETAILS = '.js-profile-editable-area';
/** The site's own wide buttons, for their look: "Edit profile", "Follow", "Sponsor". */
export const OWN_BUTTON =
  '.js-profile-editable-edit-button, .user-following-container .btn:not(.mini-follow-button), .js-user-profile-follow-button .btn, #sponsor-profile-button';

/** The list that its owner orders: "Popular repositories" is GitHub's choice and has no such class. */
export const PINNED = '.js-pinned-items-reorder-list .pinned-item-list-item-content';
export const PINNED_DESCRIPTION = '.pinned-item-desc';

/** `organization:ID` on organisations; profiles carry no such meta. */
export const ORGANISATION = 'meta[name="hovercard-subject-tag"][content^="organization"]';
/** Served in place of the tabs for a person who hides the profile. */
export const HIDDEN_PROFILE = '#user-private-profile-frame';

/** What the head says of a repository, and of which one, since it may be stale after soft navigation. */
export const REPOSITORY_META = 'octolytics-dimension-repository';
/** Above a repository's pages; no longer on all of them in 2026. */
export const REPOSITORY_HEADER = '#repository-container-header, [data-testid="repo-header"]';
/** "Public", "Public archive", "Private", "Internal". */
export const REPOSITORY_LABEL = '.Label, [class*="prc-Label"]';
/** Beside the name of a repository that is not public; where a public one has a book, or nothing. */
export const LOCK = '.octicon-lock';
/** What React is given on the first load, with each repository's visibility (seen in issues of 2025, projects, code). */
export const PAGE_DATA = 'script[type="application/json"]';

/** Title of an issue, pull request or discussion; the last is what React headers of pull requests keep of the older one. */
export const TITLE = '[data-testid="issue-title"], .js-issue-title, h1 .markdown-title';

/** Around an issue, on its own page or in a side pane. */
export const VIEWER = '[data-testid="issue-viewer-container"]';

/** React issues (since 2025-01): opening post and comments, told by their test ids. */
export const REACT = '[data-testid="issue-body"], .react-issue-comment';
export const REACT_BODY = '[data-testid="markdown-body"]';
export const REACT_AUTHOR = '[data-testid="issue-body-header-author"], [data-testid="avatar-link"]';
export const REACT_LINK =
  '[data-testid="issue-body-header-link"], [data-testid="comment-header"] a[href*="#issuecomment-"]';

/**
 * Comments on lines, on the Files page of React (seen 2026-09: no test id of their own, a header as in issues, a link to `#r1`).
 * The body is the only rendered Markdown there that is no draft's.
 */
export const LINE_HEADER = '[data-testid="comment-header"]';
export const LINE_LINK = 'a[href*="#"]';
export const LINE_ID = /^(?:discussion_)?r(\d+)$/;
export const MARKDOWN = '.markdown-body';
export const DRAFT = 'form, [class*="preview" i], [class*="Editor"], [contenteditable="true"]';

/** How ids begin of what is said, each with a number behind it; as in the fragments of its address. */
const SAID = [
  'issue-',
  'issuecomment-',
  'discussion_r',
  'discussion-',
  'discussioncomment-',
  'pullrequestreview-',
];
/** Server-rendered: older issues, pull requests, discussions. Other ids begin like it (`issue-1-permalink`). */
export const POST = SAID.map((begin) => `[id^=${begin}]`).join();
export const POST_ID = new RegExp(`^(?:${SAID.join('|')})\\d+$`);
export const BODY = '.js-comment-body';
/** In place of words; classes in Markdown do not survive GitHub's cleaning, so no author can write it. */
export const PLACEHOLDER = ':scope > p.color-fg-muted > em, :scope > p.text-gray > em';
/** Around the time, in the heading that names the author. */
export const TIMESTAMP = 'a.js-timestamp';
export const HEADING = 'h2, h3, h4, .timeline-comment-header-text';
/** An app's link leads to /apps/…, a deleted person's to nobody: neither matches as a person's does. */
export const PERSON = 'a.author, a[data-hovercard-type="user"]';

/** Comments that were hidden as spam or off-topic: not what a reader sees; and those of a review not sent yet: its author alone sees them. */
export const WITHHELD = '.minimized-comment, .js-pending-review-comment';

/** A person's card, or words in something called a comment, an issue or a discussion, where the head calls a repository public. */
export const SIGN =
  '[itemtype$="/Person"],html:has([name$="repository_public"][content="true"]) :is([class*="omment"],[id*="omment"],[data-testid*="omment"],[data-testid*="issue"],[id^="issue"],[id*="iscussion"]) .markdown-body p';
