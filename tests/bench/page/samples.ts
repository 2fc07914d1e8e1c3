/** The pages that are measured: many posts of each site, and a page without a place for any button, as most of GitHub's are. */
import { readFileSync } from 'node:fs';
import { storyPage } from '../../e2e/support/story-page.ts';
import { sized } from '../quick.ts';
import { AT_FIRST, TIMELINE_ADDRESS, timelinePage } from '../timeline-page.ts';

export interface Sample {
  name: string;
  address: string;
  html: string;
  /** Posts in the page when it is served; so many a script puts something beside, or nearly (a timeline has advertisements). */
  posts: number;
}

const COMMENTS = sized(300, 60);
const REPLIES = sized(500, 60);
const FILES = 1_000;

export const samples = (): Sample[] => [
  { name: 'X, a timeline', address: TIMELINE_ADDRESS, html: timelinePage().html, posts: AT_FIRST },
  {
    name: `GitHub, a pull request with ${COMMENTS} comments`,
    address: 'https://github.com/harbourkit/quote-keeper/pull/31',
    html: pullRequest(),
    posts: COMMENTS,
  },
  {
    name: `Lobsters, a story with ${REPLIES} comments`,
    address: 'https://lobste.rs/s/bench9/five_hundred_comments',
    html: storyPage(
      'bench9',
      Array.from({ length: REPLIES }, (_, at) => ({
        handle: `reader_${at}`,
        words: `Figure ${at}. `.repeat(20),
      })),
    ),
    posts: REPLIES,
  },
  {
    name: 'GitHub, a page without any place',
    address: 'https://github.com/harbourkit/quote-keeper/tree/main',
    html: files(),
    posts: 0,
  },
];

/** The fixture's second comment as often as it is wished, each with an id of its own. */
function pullRequest(): string {
  const fixture = readFileSync('tests/fixtures/github/pull-request.html', 'utf8');
  const from = fixture.lastIndexOf('<div class="TimelineItem', fixture.indexOf('id="issuecomment-5001"'));
  const to = fixture.indexOf('<div class="js-comment js-updatable-content"', from);
  if (from < 0 || to < from) throw new Error('The fixture of a pull request has changed.');
  const comment = fixture.slice(from, to);
  const comments = Array.from({ length: COMMENTS }, (_, at) => comment.replaceAll('5001', `${60_000 + at}`));
  return fixture.slice(0, from) + comments.join('') + fixture.slice(to);
}

/** A repository's files, with as much data for its own scripts as a large one has. */
function files(): string {
  const fixture = readFileSync('tests/fixtures/github/pull-request.html', 'utf8');
  const head = fixture.slice(0, fixture.indexOf('<main>'));
  const rows = Array.from(
    { length: FILES },
    (
      _,
      at,
    ) => `<tr><td><a href="/harbourkit/quote-keeper/blob/main/lib/file_${at}.ex" title="file_${at}.ex">file_${at}.ex</a></td>
      <td><a href="/harbourkit/quote-keeper/commit/${at}">Say it shorter</a></td><td><relative-time datetime="2026-09-01T08:00:00Z">Sep 1, 2026</relative-time></td></tr>`,
  );
  const data = {
    payload: {
      tree: Array.from({ length: FILES }, (_, at) => ({
        name: `file_${at}.ex`,
        path: `lib/file_${at}.ex`,
        contentType: 'file',
      })),
    },
  };
  return `${head}<main><table>${rows.join('')}</table></main><script type="application/json">${JSON.stringify(data)}</script></body></html>`;
}
