// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { type Capture, captureSchema } from '@/utils/model/capture';
import { readAnyPage } from '@/utils/sites/any-page';
import { FIXTURES, fixtures, open, type openHtml } from '../saved-pages';
import { select, selectWords, the } from './select';

type Opened = ReturnType<typeof openHtml>;

function page(file: string): Opened {
  const [site = ''] = file.split('/');
  const saved = fixtures(site).find((each) => each.file === file);
  if (!saved) throw new Error(`No such page: ${file}`);
  return open(FIXTURES, saved);
}

async function read(at: Opened): Promise<Capture | undefined> {
  const reading = await readAnyPage(at);
  return 'capture' in reading ? captureSchema.parse(reading.capture) : undefined;
}

const COMMENT = '.comment[data-shortid="aa1101"] > .details > .comment_text';

describe('a selection in a comment', () => {
  const opened = () => {
    const at = page('lobsters/story-link-nested.html');
    const words = the(at.document, COMMENT);
    return {
      at,
      words,
      quote: the(at.document, `${COMMENT} > blockquote`),
      own: the(at.document, `${COMMENT} > p`),
    };
  };

  it('is the quote of its writer, with the whole comment as context', async () => {
    const { at, own } = opened();
    select(at.document, [own.firstChild as Node, 11], [own.childNodes[2] as Node, 16]);
    const capture = await read(at);
    expect(capture).toMatchObject({
      site: 'lobsters',
      kind: 'comment',
      permalink: 'https://lobste.rs/c/aa1101',
      author: { handle: 'tomas_b' },
      quote: {
        text: 'The draft took our write-ups from two days to an afternoon',
        selected: true,
        edited: true,
        selector: {
          prefix: 'he timeline by hand\n\nSame here. ',
          suffix: ', but only after we stopped past',
        },
      },
    });
    expect(capture?.context.at(-1)).toMatchObject({
      relation: 'whole',
      text: expect.stringMatching(/^We kept the timeline by hand\n\nSame here\./),
    });
  });

  it('may reach to the beginning of what follows, as a triple click does', async () => {
    const { at, own, words } = opened();
    const after = words.closest('.comment')?.nextElementSibling ?? the(at.document, 'footer');
    select(at.document, [own, 0], [after, 0]);
    expect((await read(at))?.quote?.text).toMatch(/^Same here\..*--keep-quotes$/s);
  });

  it('across two comments belongs to nobody', async () => {
    const { at, own } = opened();
    const other = the(at.document, '.comment[data-shortid="bb2202"] .comment_text p');
    select(at.document, [own, 0], [other, 1]);
    expect(await read(at)).toBeUndefined();
  });

  it('in its byline belongs to nobody', async () => {
    const { at } = opened();
    const byline = the(at.document, '.comment[data-shortid="aa1101"] .byline');
    select(at.document, [byline, 0], [byline, byline.childNodes.length]);
    expect(await read(at)).toBeUndefined();
  });

  it('in a block quote belongs to nobody; with words of its own after it, it is told apart', async () => {
    const { at, quote, own } = opened();
    selectWords(quote, 'timeline by hand');
    expect(await read(at)).toBeUndefined();
    select(at.document, [quote, 0], [own, 1]);
    const both = (await read(at))?.quote;
    expect(both?.text).toMatch(/^We kept the timeline by hand\n\nSame here\./);
    expect(both?.cites).toEqual(['We kept the timeline by hand']);
  });
});

describe('a selection in a post on X', () => {
  const text = (at: Opened, turn: number) =>
    at.document.querySelectorAll('[data-testid="tweetText"]')[turn] as Element;

  it('is that post’s, and never a page of the web', async () => {
    const at = page('x/status-thread-light.html');
    const words = text(at, 0);
    const post = words.closest('article');
    select(at.document, [words, 0], [words, 1]);
    const capture = await read(at);
    expect(capture).toMatchObject({ site: 'x', kind: 'post', quote: { selected: true } });
    expect(post?.querySelector(`a[href*="/${capture?.author.handle}"]`)).not.toBeNull();
  });

  it('keeps emoji, which X draws as pictures', async () => {
    const at = page('x/status-thread-light.html');
    const words = text(at, 0);
    words.insertAdjacentHTML('beforeend', ' ship it <img alt="🚀" src="data:,"> today');
    select(at.document, [words, 0], [words, words.childNodes.length]);
    expect((await read(at))?.quote?.text).toMatch(/ship it 🚀 today$/);
  });

  it('in a quoted post is nobody’s here', async () => {
    const quoted = fixtures('x')
      .map((saved) => open(FIXTURES, saved))
      .flatMap((at) =>
        [...at.document.querySelectorAll('div[role="link"][tabindex="0"] [data-testid="tweetText"]')].map(
          (words) => ({ at, words }),
        ),
      );
    expect(quoted.length).toBeGreaterThan(0);
    for (const { at, words } of quoted) {
      select(at.document, [words, 0], [words, words.childNodes.length]);
      expect(await read(at)).toBeUndefined();
    }
  });

  it('in private messages is nobody’s', async () => {
    const at = page('x/messages.html');
    const { body } = at.document;
    select(at.document, [body, 0], [body, body.childNodes.length]);
    expect(await read(at)).toBeUndefined();
  });
});

describe('a selection on GitHub', () => {
  const opened = () => {
    const at = page('github/profile.html');
    return { at, readme: the(at.document, '.profile-readme'), words: the(at.document, '.profile-readme p') };
  };

  it('in the README of a profile quotes it', async () => {
    const { at, readme, words } = opened();
    selectWords(words, 'the bio');
    const capture = await read(at);
    expect(capture).toMatchObject({
      site: 'github',
      kind: 'selection',
      quote: { text: 'the bio', selected: true, selector: { prefix: "lo, I am somebody's README\n\nNot " } },
      context: expect.arrayContaining([expect.objectContaining({ relation: 'whole' })]),
    });
    expect(capture?.permalink.toLowerCase()).toBe(at.url.href.toLowerCase());
    words.outerHTML = `<blockquote>${words.outerHTML}</blockquote>`;
    selectWords(readme, 'the bio');
    expect(await read(at)).toBeUndefined();
  });

  it('in a README of somebody else is nobody’s', async () => {
    const { at, readme, words } = opened();
    readme.insertAdjacentHTML('afterbegin', '<a href="/somebody-else/somebody-else">somebody-else</a>');
    selectWords(words, 'the bio');
    expect(await read(at)).toBeUndefined();
  });

  it('in a private repository is nobody’s', async () => {
    const at = page('github/issue-private.html');
    const { body } = at.document;
    for (const words of body.querySelectorAll('.js-comment-body p, [data-testid="markdown-body"] p')) {
      select(at.document, [words, 0], [words, words.childNodes.length]);
      expect(await read(at)).toBeUndefined();
    }
  });
});

describe('a selection on a page of GitHub that does not say whether it is public', () => {
  const SIGNS = 'meta[name^="octolytics-dimension-repository"]';
  const opened = (change: (document: Document) => void) => {
    const at = page('github/issue-react.html');
    for (const sign of at.document.querySelectorAll(SIGNS)) sign.remove();
    change(at.document);
    const words = the(at.document, '[data-testid="markdown-body"] p');
    select(at.document, [words, 0], [words, words.childNodes.length]);
    return at;
  };

  it('is read for a question, and never without one', async () => {
    const at = opened(() => undefined);
    expect(await readAnyPage(at)).toMatchObject({ unsaid: { site: 'github', quote: { selected: true } } });
    at.document.getSelection()?.removeAllRanges();
    expect(await readAnyPage(at)).toEqual({ problem: 'nobody' });
  });

  it('is not read at all where the page says private', async () => {
    const at = opened((document) => {
      const [, owner, name] = page('github/issue-react.html').url.pathname.split('/');
      const says = { nwo: `${owner}/${name}`, public: 'false' };
      for (const [key, content] of Object.entries(says))
        document.head.insertAdjacentHTML(
          'beforeend',
          `<meta name="octolytics-dimension-repository_${key}" content="${content}">`,
        );
    });
    expect(await readAnyPage(at)).toEqual({ problem: 'nobody' });
  });
});

describe('without a selection', () => {
  it('a profile is read whole, a page of many posts is nobody’s', async () => {
    expect((await read(page('github/profile.html')))?.kind).toBe('profile');
    expect(await read(page('lobsters/story-link-nested.html'))).toBeUndefined();
  });
});
