import type { Vocabulary } from '../expected';

export const LOBSTERS_VOCABULARY: Vocabulary = {
  attributes: 'data-shortid data-at-unix',
  values: `
    comment comments comments1 comments_subtree comment_text byline details story stories story_text story_content
    story_liner link u-url u-author hat crown reason na preview profile labelled_grid inside user_is_submitter domain
    c s`,
};
