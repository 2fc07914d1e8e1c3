// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { captureSchema } from '@/utils/model/capture';
import { readAnyPage } from '@/utils/sites/any-page';
import { readWebPage } from '@/utils/sites/web';
import { openHtml } from '../saved-pages';
import { select, selectWords, the } from './select';

const PAGE = 'https://logs.example/notes/12';
const read = (html: string, url = PAGE) => {
  const page = openHtml(html, url);
  const words = page.document.querySelector('[words]');
  if (words) select(page.document, [words, 0], [words, words.childNodes.length]);
  return captureSchema.parse(readWebPage(page));
};
const WORDS = '<main><h1>Logs</h1><p words>We let the bot comment for a month.</p></main>';
const jsonLd = (thing: object) => `<script type="application/ld+json">${JSON.stringify(thing)}</script>`;

describe('nobody in particular', () => {
  it.each(
    `admin|Admin|ADMIN|administrator|Site Admin|wpadmin|admin2|Editor|the editors|Editorial Team|Staff|Staff Writer|team|The Harbourkit Team|Team Harbourkit|
    webmaster|Redaktion|rédaction|Redacción|moderator|support|Super User|root|Anonymous|anonymous coward|anon|Guest|guest_44|Guest author|Unknown|unknown author|
    none|null|undefined|N/A|-|by|By|Posted by|posted by admin|Posted by Ben Ito|By admin|user123|User 123|user-8f3a2|member77|deleted user|[deleted]|
    ada@logs.example|https://logs.example|logs.example|www.logs.example|Logs & More|logs|Logs|{{author}}|%author%|&lt;author&gt;|Author|author name|Your Name|
    wordpress|Harbourkit Inc.|Harbourkit GmbH|匿名|администратор|管理员|
    Автор|Редакция сайта|Гость|編集者|ゲスト|ライター|관리자|작성자|编辑部|المدير|מערכת|ผู้ดูแล|Yönetici|Szerkesztőség|Gæst|Autorin|Gastautor|Auteur invité|
    L’équipe|Equipo editorial|Equipe Harbourkit|Presseteam|Redação|Harbourkit Labs|Harbourkit News|Engineering Blog|Press Release|Sponsored Content|
    ChatGPT|noreply|wp_admin|John Doe|null null|Follow|Read more|View all posts|View all posts by admin|Alle Beiträge von Ada Osei anzeigen|
    Ada Osei and Ben Ito|Ada Osei, Ben Ito|Ada &amp; Ben|Ada Osei / Ben Ito`
      .split('|')
      .map((name) => name.trim()),
  )('is the author %s of a page', (name) => {
    const site = '<meta property="og:site_name" content="Logs &amp; More">';
    const { author } = read(
      `<head>${site}<meta name="author" content="${name}"><meta name="twitter:creator" content="@logs"></head>${WORDS}`,
    );
    expect(author).toEqual({ site: 'web', accounts: [] });
    const thing = {
      '@type': 'Article',
      author: {
        '@type': 'Person',
        name: name.replaceAll('&amp;', '&').replaceAll('&lt;', '<'),
        sameAs: ['https://x.com/logs'],
      },
    };
    if (!/^logs$|&amp; More|^Logs & More$/i.test(name))
      expect(read(`${jsonLd(thing)}${WORDS}`).author).toEqual({ site: 'web', accounts: [] });
  });

  it.each([
    'Ada Osei',
    'ben',
    'Édouard d’Aoust',
    'Ada von der Leith',
    'Li Wei',
    '李伟',
    'J. R. Roe',
    'Teamira Staffel',
    'Ada Osei, PhD',
    'Ada Osei (she/her)',
    '글쓴 아이',
    'ゲストりん',
    'Guestav Reyes',
  ])('is not %s', (name) => {
    expect(read(`<meta name="author" content="${name}">${WORDS}`).author.name).toBe(name);
  });

  it.each(['Posts by Ada Osei', 'View all posts by Ada Osei →', 'Written by: Ada Osei'])(
    'is not who a link names in a sentence: %s',
    (text) => {
      const link = `<a rel="author" href="/author/ada">${text}</a>`;
      expect(read(WORDS.replace('</p>', `</p>${link}`)).author.name).toBe('Ada Osei');
    },
  );

  it('is a publication that writes itself; a person may name their site after themselves where the page says that it is one', () => {
    const organization = {
      '@graph': [
        { '@type': 'Organization', name: 'The Quay' },
        { '@type': 'Article', author: { name: 'The Quay' } },
      ],
    };
    expect(read(jsonLd(organization) + WORDS).author.name).toBeUndefined();
    const site = '<meta property="og:site_name" content="Ada Osei">';
    expect(read(`${site}<meta name="author" content="Ada Osei">${WORDS}`).author.name).toBeUndefined();
    const person = { '@type': 'Article', author: { '@type': 'Person', name: 'Ada Osei' } };
    expect(read(site + jsonLd(person) + WORDS).author.name).toBe('Ada Osei');
  });

  it.each([
    ['CollegeOrUniversity', 'Quay College'],
    ['LocalBusiness', 'Harbour Repairs'],
    ['SoftwareApplication', 'Harbour Writer'],
    ['NewsMediaOrganization', 'The Quay Times'],
  ])('is what is described as %s, also where a meta repeats it', (type, name) => {
    const meta = `<meta name="author" content="${name}"><meta name="twitter:creator" content="@quay">`;
    const article = { '@type': 'Article', author: { '@type': type, name } };
    expect(read(jsonLd(article) + meta + WORDS).author).toEqual({ site: 'web', accounts: [] });
    const author = `<i itemprop="author" itemscope itemtype="https://schema.org/${type}"><b itemprop="name">${name}</b></i>`;
    expect(read(WORDS.replace('</h1>', `</h1>${author}`)).author.name).toBeUndefined();
  });

  it('is the publisher by name, and its accounts are nobody else’s', () => {
    const publisher = { '@type': 'Organization', name: 'Quay', sameAs: ['https://twitter.com/Quay_News/'] };
    expect(
      read(jsonLd({ '@type': 'Article', author: 'Quay', publisher }) + WORDS).author.name,
    ).toBeUndefined();
    const author = { '@type': 'Person', name: 'Ada Osei', sameAs: ['https://x.com/quay_news'] };
    const facebook = ['author', 'publisher']
      .map((whose) => `<meta property="article:${whose}" content="https://www.facebook.com/quay">`)
      .join('');
    const placeholder = '<meta name="twitter:creator" content="@username">';
    expect(
      read(jsonLd({ '@type': 'Article', author, publisher }) + placeholder + WORDS).author.accounts,
    ).toEqual([]);
    expect(read(`<meta name="author" content="Ada Osei">${facebook}${WORDS}`).author.accounts).toEqual([]);
  });

  it('is who reviews the goods on a page, and who alone signs a comment below a page without an author', () => {
    const review = { '@type': 'Review', itemReviewed: { '@type': 'Product' }, author: { name: 'Ben Ito' } };
    expect(read(jsonLd(review) + WORDS).author.name).toBeUndefined();
    const comment = '<div class="comment"><a rel="author" href="/u/ben">ben</a><p>Never.</p></div>';
    expect(read(WORDS + comment).author.name).toBeUndefined();
  });
});

describe('an address that a page gives', () => {
  const author = (url: string, page = PAGE) =>
    read(
      jsonLd({
        '@type': 'Article',
        author: {
          '@type': 'Person',
          name: 'Eve',
          url,
          sameAs: ['https://x.com/Eve', 'https://twitter.com/eve', 'https://X.com/EVE/'],
        },
      }) + WORDS,
      page,
    ).author;

  it('of another host is a claim, and no key by which a lead is found', () => {
    expect(author('https://ada.example/')).toEqual({
      site: 'web',
      name: 'Eve',
      accounts: [
        { site: 'web', url: 'https://ada.example/' },
        { site: 'x', handle: 'Eve', url: 'https://x.com/Eve' },
      ],
    });
  });

  it.each(['/', '/notes', '/notes/12', '#author', ''])(
    'of the page or what it is a part of is nobody’s in particular: %s',
    (url) => {
      expect(author(url).url).toBeUndefined();
    },
  );

  it('of one person is given in many spellings, and kept once; a provider’s own pages are nobody’s', () => {
    const accounts = (sameAs: string[]) => {
      const thing = { '@type': 'Article', author: { '@type': 'Person', name: 'Eve', sameAs } };
      return read(jsonLd(thing) + WORDS).author.accounts.map(({ url }) => url);
    };
    expect(
      accounts([
        'https://x.com/eve',
        'http://www.twitter.com/Eve/',
        'https://mobile.twitter.com/EVE?lang=en#top',
        'https://x.com/@eve',
        '//x.com/eve/with_replies',
        'https://www.linkedin.com/in/eve-roe',
        'https://linkedin.com/in/Eve-Roe/details/experience/',
        'https://uk.linkedin.com/in/eve-roe/en',
        'https://youtube.com/@eve',
        'https://m.youtube.com/@Eve/videos',
        'https://bsky.app/profile/eve.example',
        'https://bsky.app/profile/@eve.example/',
      ]),
    ).toEqual([
      'https://x.com/eve',
      'https://www.linkedin.com/in/eve-roe',
      'https://www.youtube.com/@eve',
      'https://bsky.app/profile/eve.example',
    ]);
    expect(
      accounts([
        '@eve',
        'x.com/eve',
        'https://x.com/',
        'https://x.com/share?url=a',
        'https://x.com/eve/status/1',
        'https://twitter.com/privacy',
        'https://github.com/eve/logs',
        'https://www.linkedin.com/company/harbourkit',
        'https://www.facebook.com/',
        'https://t.co/abc',
      ]),
    ).toEqual([]);
  });

  it('of its own host is the author’s, but not in another person’s part of it', () => {
    expect(author('/team/eve').url).toBe('https://logs.example/team/eve');
    expect(author('https://www.logs.example/u/eve', 'https://logs.example/u/eve/12').url).toBe(
      'https://www.logs.example/u/eve',
    );
    expect(author('/@ada', 'https://logs.example/@eve/12').url).toBeUndefined();
    expect(author('/u/ada', 'https://logs.example/u/eve').url).toBeUndefined();
  });

  it.each([
    ['https://host.example/@eve/12', '/@ada/12'],
    ['https://host.example/u/eve/posts', '/u/ada/posts'],
    ['https://host.example/users/7/eve', '/users/8/ada'],
    ['https://host.example/en/users/eve', '/en/users/ada'],
    ['https://host.example/in/eve', '/in/ada'],
    ['https://host.example/user?id=eve', '/user?id=ada'],
    ['https://host.example/post?id=1&page=2', '/post?id=2'],
    ['https://host.example/~eve/', '/~ada/'],
    ['https://host.example/eve', '/ada'],
    ['https://host.example/eve/notes', '/ada/notes'],
    ['https://host.example/@eve/12', '/notes/12'],
  ])('as canonical is not believed for another person’s path: %s says %s', (url, canonical) => {
    expect(read(`<link rel="canonical" href="${canonical}">${WORDS}`, url).permalink).toBe(url);
  });

  it.each([
    ['https://host.example/2026/logs?amp=1', '/2026/logs'],
    ['https://host.example/amp/2026/logs', '/2026/logs'],
    ['https://host.example/?p=12', '/2026/logs'],
    ['https://host.example/post?id=1&from=feed', '/post?id=1&title=logs'],
    ['https://host.example/@eve/12?source=feed', '/@eve/12'],
    ['https://host.example/@Eve/12', '/@eve/12'],
  ])('as canonical is believed: %s says %s', (url, canonical) => {
    expect(read(`<link rel="canonical" href="${canonical}">${WORDS}`, url).permalink).toBe(
      `https://host.example${canonical}`,
    );
  });
});

describe('names that a page gives to its fields and pictures', () => {
  const NAMES =
    'closest matches childNodes children parentElement parentNode nodeType nodeName tagName localName getAttribute querySelector querySelectorAll contains ownerDocument textContent attributes className id checkVisibility getBoundingClientRect firstChild nextSibling previousSibling'.split(
      ' ',
    );
  const fields = NAMES.map((name) => `<input name="${name}">`).join('');
  const pictures =
    'title body head documentElement querySelector querySelectorAll getSelection createRange createTreeWalker implementation defaultView contentType'
      .split(' ')
      .map((name) => `<img name="${name}"><form name="${name}"></form>`)
      .join('');
  const meta = '<meta name="author" content="Ada Osei">';

  it('change nothing around the words', async () => {
    const plain = read(`${meta}<form><main><h1>Logs</h1><p words>We let the bot.</p></main></form>`);
    expect(plain.author.name).toBe('Ada Osei');
    const html = `<title>Logs</title>${meta}<form>${fields}<main><h1>Logs</h1><p words>We let the bot.</p><form>${fields}</form></main></form>`;
    const { quote, author, context } = read(html);
    expect({ quote, author, context }).toEqual({
      quote: plain.quote,
      author: plain.author,
      context: plain.context,
    });
  });

  it('change nothing in a comment', () => {
    const html = `${meta}<h1>Logs</h1><form class="comment">${fields}<b class="author">Ben Ito</b><p words>We let the bot.</p></form>`;
    expect(read(html).author.name).toBe('Ben Ito');
  });

  it('change nothing in the document', async () => {
    const page = openHtml(
      `<title>Logs</title>${meta}<main><h1>Logs</h1><p id="w">We let the bot.</p></main>`,
      PAGE,
    );
    selectWords(the(page.document, '#w'), 'let the bot');
    the(page.document, 'main').insertAdjacentHTML('afterend', pictures);
    expect(await readAnyPage(page)).toMatchObject({
      capture: { author: { name: 'Ada Osei' }, pageTitle: 'Logs', quote: { text: 'let the bot' } },
    });
  });
});

describe('limits', () => {
  it.each([
    ['blank lines', `<main><h1>L</h1><pre words>a${'\n'.repeat(190_000)}b</pre></main>`],
    [
      'blank lines at the end',
      `<main><h1>L</h1><pre>${'a \n'.repeat(2)}${' \n'.repeat(95_000)}</pre><p words>We let.</p></main>`,
    ],
    [
      'block quotes in one another',
      `<main><h1>L</h1><div words>We let.${'<blockquote>a'.repeat(400)}${'</blockquote>'.repeat(400)}</div></main>`,
    ],
    [
      'large descriptions',
      `${jsonLd({ '@type': 'Article', author: 'Ada Osei', text: 'x'.repeat(400_000) }).repeat(30)}${WORDS}`,
    ],
    [
      'many small descriptions',
      `${jsonLd({ '@type': 'Article', author: { '@id': 'a' } }).repeat(8_000)}${WORDS}`,
    ],
    [
      'many names',
      `<h1>L</h1>${'<div class="c"><a class="username" href="/u/b">b</a> <p>We never did it so.</p></div>'.repeat(500)}${WORDS.replace('<h1>Logs</h1>', '')}`,
    ],
    [
      'many authors',
      `${Array.from({ length: 8_000 }, (_, at) => `<meta name="author" content="Ada ${at}">`).join('')}${WORDS}`,
    ],
    ['quotation marks', `<main><h1>L</h1><p words>${'"‘a '.repeat(20_000)}</p></main>`],
    ['dashes', `<main><h1>L</h1><p words>${'A — '.repeat(20_000)}</p></main>`],
  ])('hold for %s', (_, html) => {
    const page = openHtml(html, PAGE);
    const words = the(page.document, '[words]');
    select(page.document, [words, 0], [words, words.childNodes.length]);
    const begun = performance.now();
    readWebPage(page);
    // A browser's DOM is some ten times as fast as this one, and the machine may be busy.
    expect(performance.now() - begun).toBeLessThan(8_000);
  });

  it('are said: a selection of too many pieces within one another, descriptions that were not all read', async () => {
    const many = openHtml(`<p>${'<b>a'.repeat(700)}</p>`, PAGE);
    const p = the(many.document, 'p');
    select(many.document, [p, 0], [p, p.childNodes.length]);
    expect(await readAnyPage(many)).toEqual({ problem: 'too-long' });
    const large = jsonLd({ '@type': 'Article', author: 'Ada Osei', text: 'x'.repeat(600_000) });
    expect(read(large + large + WORDS)).toMatchObject({
      author: { accounts: [] },
      readBy: { author: 'none: more is described than is read' },
    });
  });
});
