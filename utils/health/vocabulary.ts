/** All words that a structure may be made of. Whatever is not among them is left out: nothing of a page's own gets through. */

const set = (words: string) => new Set(words.trim().split(/\s+/));

/** HTML's elements and the three sites' own; any other name might hold anything. */
export const ELEMENTS = set(`
  a abbr address article aside audio b bdi bdo blockquote body br button canvas caption cite code col colgroup dd del
  details dialog div dl dt em embed fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr i iframe
  img input ins kbd label legend li main mark menu meter nav object ol optgroup option output p picture pre progress q
  s samp search section select small source span strong sub summary sup table tbody td textarea tfoot th thead time
  tr track u ul var video svg
  relative-time task-lists clipboard-copy details-menu include-fragment turbo-frame tool-tip profile-timezone
  g-emoji react-app react-partial tracked-issues-progress action-menu batch-deferred-content`);

/** Attributes whose names are shown, with those values that stand below. */
export const ATTRIBUTES = set(`
  data-testid role itemprop itemtype rel class id href datetime data-shortid data-at-unix data-hovercard-type
  data-bio-text dir lang tabindex aria-hidden aria-haspopup hidden open type alt`);

/** Values, and beginnings of values up to `-` or `_`, that our selectors or their neighbours have. */
export const VALUES = set(`
  tweet tweetText User-Name UserName UserDescription UserLocation UserUrl UserProfileHeader_Items UserJoinDate
  UserAvatar-Container Tweet-User-Avatar UserCell cellInnerDiv placementTracking primaryColumn sidebarColumn
  socialContext icon-lock icon-verified tweetPhoto videoPlayer videoComponent card.wrapper caret reply retweet like
  unlike bookmark removeBookmark share tweet-text-show-more-link twitterArticleRichTextView twitterArticleReadView
  twitter-article-title longformRichTextComponent markdown-code-block simpleTweet userActions follow unfollow
  app-text-transition-container UserProfileSchema-test emptyState AppTabBar_Profile_Link DM dm
  article group button link dialog main region presentation img menu menuitem list listitem heading tablist tab
  status banner navigation search none feed
  name additionalName worksFor homeLocation url social image description text author Person Organization
  me ugc nofollow noopener noreferrer author
  comment comments comments1 comments_subtree comment_text byline details story stories story_text story_content
  story_liner link u-url u-author hat crown reason na preview profile labelled_grid inside user_is_submitter domain
  h-card vcard-username vcard-fullname vcard-names vcard-details p-name p-nickname p-org p-label p-note author
  user-profile-bio js-profile-editable-area js-profile-editable-replace js-user-profile-bio pinned-item-list-item
  pinned-item-list-item-content js-pinned-items-reorder-list pinned-item-desc repo
  issue-body issue-title issue-body-header-author issue-body-header-link avatar-link markdown-body comment-header
  issue issuecomment discussion discussioncomment discussion_r pullrequestreview js-comment-body js-comment
  js-timestamp js-issue-title markdown-title timeline-comment timeline-comment-header timeline-comment-header-text
  react-issue-comment minimized-comment TimelineItem user bot organization c s status issues pull discussions
  ltr rtl auto true false checkbox hidden submit -1 0`);
