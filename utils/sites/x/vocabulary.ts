import type { Vocabulary } from '../expected';

export const X_VOCABULARY: Vocabulary = {
  values: `
    tweet tweetText User-Name UserName UserDescription UserLocation UserUrl UserProfileHeader_Items UserJoinDate
    UserAvatar-Container Tweet-User-Avatar UserCell cellInnerDiv placementTracking primaryColumn sidebarColumn
    socialContext icon-lock icon-verified tweetPhoto videoPlayer videoComponent card.wrapper caret reply retweet like
    unlike bookmark removeBookmark share tweet-text-show-more-link twitterArticleRichTextView twitterArticleReadView
    twitter-article-title longformRichTextComponent markdown-code-block simpleTweet userActions follow unfollow
    app-text-transition-container UserProfileSchema-test emptyState AppTabBar_Profile_Link DM dm status`,
};
