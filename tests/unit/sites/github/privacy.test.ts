import { describe, expect, it } from 'vitest';
import type { Page } from '@/utils/sites/adapter';
import { githubAdapter } from '@/utils/sites/github';
import { FIXTURES, fixtures, open } from '../saved-pages';

function page(file = 'issue-react.html'): Page {
  const saved = fixtures('github').find((it) => it.file === `github/${file}`);
  if (!saved) throw new Error(`no fixture ${file}`);
  return open(FIXTURES, saved);
}

const buttons = (it: Page) => githubAdapter.places(it).length;
const REPOSITORY = 'octolytics-dimension-repository';

function withoutHead(file?: string): Page {
  const it = page(file);
  for (const meta of it.document.querySelectorAll(`meta[name^="${REPOSITORY}"]`)) meta.remove();
  return it;
}

function withHead(it: Page, nwo: string, isPublic: boolean): Page {
  it.document.head.insertAdjacentHTML(
    'beforeend',
    `<meta name="${REPOSITORY}_nwo" content="${nwo}"><meta name="${REPOSITORY}_public" content="${isPublic}">`,
  );
  return it;
}

function withHtml(it: Page, html: string): Page {
  it.document.querySelector('header')?.insertAdjacentHTML('beforeend', html);
  return it;
}

function withData(it: Page, data: unknown): Page {
  const text = typeof data === 'string' ? data : JSON.stringify(data);
  it.document.body.insertAdjacentHTML('beforeend', '<script type="application/json"></script>');
  const script = it.document.body.lastElementChild;
  if (script) script.textContent = text;
  return it;
}

const LOCK = '<svg class="octicon octicon-lock ml-1"></svg>';
const crumb = (path: string, inside: string, after = '') =>
  `<ul><li><a class="AppHeader-context-item" href="${path}">quote-keeper${inside}</a>${after}</li></ul>`;
const repository = (more: object, nameWithOwner = 'harbourkit/quote-keeper') => ({
  payload: {
    queries: [{ result: { data: { repository: { name: 'quote-keeper', nameWithOwner, ...more } } } }],
  },
});

describe('a button stands only where a sign of this very repository says that it is public', () => {
  it.each<[string, Page]>([
    ['nothing says so', withoutHead()],
    ['nothing says so, on a pull request', withoutHead('pull-request.html')],
    ['nothing says so, on its Files page', withoutHead('pull-request-files.html')],
    ['nothing says so, in a discussion', withoutHead('discussion.html')],
    ['the head is of another repository', withHead(withoutHead(), 'harbourkit/tide', true)],
    ['the head is of another owner', withHead(withoutHead(), 'tidewater/quote-keeper', true)],
    ['the head says private', withHead(withoutHead(), 'harbourkit/quote-keeper', false)],
    ['a lock is in the crumb', withHtml(withoutHead(), crumb('/harbourkit/quote-keeper', LOCK))],
    [
      'a lock is in the crumb, whatever the head says',
      withHtml(page(), crumb('/harbourkit/quote-keeper', LOCK)),
    ],
    [
      'a lock is beside the crumb',
      withHtml(page(), crumb('https://github.com/Harbourkit/quote-keeper', '', LOCK)),
    ],
    ['a lock is in the header', withHtml(page(), `<div data-testid="repo-header">${LOCK}</div>`)],
    ['a crumb without a lock says nothing', withHtml(withoutHead(), crumb('/harbourkit/quote-keeper', ''))],
    [
      'the header is of another repository',
      withHtml(
        withoutHead(),
        '<div id="repository-container-header"><a href="/harbourkit/tide">tide</a><span class="Label">Public</span></div>',
      ),
    ],
    [
      'the header says that it is internal',
      withHtml(
        withoutHead(),
        '<div id="repository-container-header"><a href="/harbourkit/quote-keeper">q</a><span class="Label">Internal</span></div>',
      ),
    ],
    ['the data says private', withData(withoutHead(), repository({ isPrivate: true }))],
    [
      'the data says internal',
      withData(withoutHead(), repository({ isPrivate: false, visibility: 'INTERNAL' })),
    ],
    [
      'the data is of another repository',
      withData(withoutHead(), repository({ isPrivate: false }, 'harbourkit/tide')),
    ],
    ['the data says nothing', withData(withoutHead(), repository({}))],
    ['the data is none', withData(withoutHead(), '{"isPrivate":false')],
    [
      'the data says both',
      withData(withData(withoutHead(), repository({ isPrivate: false })), repository({ isPrivate: true })),
    ],
    [
      'a text that somebody wrote says so',
      withData(
        withoutHead(),
        repository({ body: '"nameWithOwner":"harbourkit/quote-keeper","isPrivate":false' }),
      ),
    ],
  ])('not where %s', (_, it) => {
    expect(buttons(it)).toBe(0);
  });

  it.each<[string, Page]>([
    ['the head does', page()],
    ['the head does, in another spelling', withHead(withoutHead(), 'HarbourKit/Quote-Keeper', true)],
    ['the data does', withData(withoutHead(), repository({ isPrivate: false, visibility: 'PUBLIC' }))],
    [
      'the data of code does',
      withData(withoutHead(), {
        repo: { ownerLogin: 'harbourkit', name: 'quote-keeper', public: true, private: false },
      }),
    ],
    [
      'its header does, under the head of another repository',
      withHtml(
        withHead(withoutHead(), 'harbourkit/tide', false),
        '<div id="repository-container-header"><a href="/harbourkit/quote-keeper">q</a><span class="Label">Public archive</span></div>',
      ),
    ],
    ['a lock is another repository’s', withHtml(page(), crumb('/harbourkit/tide', LOCK))],
  ])('where %s', (_, it) => {
    expect(buttons(it)).toBe(3);
  });

  it('in a side pane as well: of the repository whose issue it shows', () => {
    const pane = page('issue-side-pane.html');
    expect(buttons(pane)).toBe(3);
    const data = pane.document.querySelector('script[type="application/json"]');
    const said = data?.textContent ?? '';
    const again = (text: string) => {
      const it = page('issue-side-pane.html');
      const script = it.document.querySelector('script[type="application/json"]');
      if (script) script.textContent = text;
      return buttons(it);
    };
    expect(again(said.replace('"isPublic":true', '"isPublic":false'))).toBe(0);
    expect(again('{}')).toBe(0);
    const other = new URL(pane.url.href.replace('%7C12', '%7C13'));
    expect(buttons({ document: pane.document, url: other })).toBe(0);
    const unnamed = new URL('https://github.com/orgs/harbourkit/projects/3?pane=issue&itemId=77');
    expect(buttons({ document: pane.document, url: unnamed })).toBe(3);
  });

  it('a host that stands there from before belongs to nothing any more', () => {
    const it = page();
    const [place] = githubAdapter.places(it);
    const host = it.document.createElement('span');
    place?.parent.insertBefore(host, place.before);
    expect(githubAdapter.placeOf(host, it)?.key).toBe(place?.key);
    withHtml(it, crumb('/harbourkit/quote-keeper', LOCK));
    expect(githubAdapter.placeOf(host, it)).toBeUndefined();
  });
});
