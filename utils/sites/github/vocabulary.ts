import type { Vocabulary } from '../expected';

export const GITHUB_VOCABULARY: Vocabulary = {
  elements: `
    relative-time task-lists clipboard-copy details-menu include-fragment turbo-frame tool-tip profile-timezone
    g-emoji react-app react-partial tracked-issues-progress action-menu batch-deferred-content`,
  attributes: 'data-hovercard-type data-bio-text',
  values: `
    h-card vcard-username vcard-fullname vcard-names vcard-details p-name p-nickname p-org p-label p-note author
    user-profile-bio js-profile-editable-area js-profile-editable-replace js-user-profile-bio pinned-item-list-item
    pinned-item-list-item-content js-pinned-items-reorder-list pinned-item-desc repo
    issue-body issue-title issue-body-header-author issue-body-header-link avatar-link markdown-body comment-header
    issue issuecomment discussion discussioncomment discussion_r pullrequestreview js-comment-body js-comment
    js-timestamp js-issue-title markdown-title timeline-comment timeline-comment-header timeline-comment-header-text
    react-issue-comment minimized-comment TimelineItem user bot organization issues pull discussions`,
};
