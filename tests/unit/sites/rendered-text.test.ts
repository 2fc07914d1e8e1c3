import { describe, expect, it } from 'vitest';
import { readWords, renderedText } from '@/utils/sites/rendered-text';
import { openHtml } from './saved-pages';

const main = (html: string): Element =>
  openHtml(`<main>${html}</main>`, 'https://lobste.rs/').document.querySelectorAll('main')[0] as Element;

const text = (html: string) => renderedText(main(html));

describe('rendered Markdown as a reader sees it', () => {
  it.each([
    ['an empty line between paragraphs', '<p>One\n line.</p>\n<p>Two.</p>', 'One line.\n\nTwo.'],
    ['a newline between list items', '<ul>\n<li>a</li>\n<li>b</li>\n</ul>', 'a\nb'],
    ['lists inside lists', '<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>', 'a\nb\nc'],
    ['line breaks', '<p>One<br>\nTwo</p>', 'One\nTwo'],
    ['code as it is written', '<pre><code>if x:\n    y\n</code></pre><p>z</p>', 'if x:\n    y\n\nz'],
    ['code whose lines are boxes', '<pre><div>if x:</div><div>    y</div></pre>', 'if x:\n    y'],
    ['quoted words without the mark', '<blockquote><p>Q</p></blockquote><p>A</p>', 'Q\n\nA'],
    ['links by their text', '<p>See <a href="https://a.example/b">this</a>.</p>', 'See this.'],
    [
      'emoji as characters, custom ones by name',
      '<p><g-emoji>📚</g-emoji> <img class="emoji" alt=":ship:"> <img alt="🇳🇱"></p>',
      '📚 :ship: 🇳🇱',
    ],
    [
      'rows and cells of a table, and its heading',
      '<table><caption>T</caption><tr><th>a</th><th>b</th></tr><tr><td>1</td><td>2</td></tr></table>',
      'T\n\na\tb\n1\t2',
    ],
    ['words in any direction', '<p dir="auto">שלום <bdi>world</bdi></p>', 'שלום world'],
    ['blocks in a custom element', '<task-lists><p>a</p><p>b</p></task-lists>', 'a\n\nb'],
    [
      'blocks without paragraphs',
      '<article>a</article><aside>b</aside><figcaption>c</figcaption>',
      'a\n\nb\n\nc',
    ],
    [
      'words that were put in, marked, typed or shortened',
      '<p><ins>a</ins> <mark>b</mark> <kbd>c</kbd> <abbr title="no">d</abbr></p>',
      'a b c d',
    ],
    [
      'what is said in a sentence, in quotation marks',
      '<p>She said <q>no <em>way</em></q>.</p>',
      'She said “no way”.',
    ],
    [
      'how characters are read',
      '<p><ruby>漢字<rp>(</rp><rt>かんじ</rt><rp>)</rp></ruby></p>',
      '漢字(かんじ)',
    ],
    ['what is decoration to a screen reader alone', '<p>a <span aria-hidden="true">b</span></p>', 'a b'],
    ['spaces where the style keeps them', '<div style="white-space: pre-wrap">a\n  b</div>', 'a\n  b'],
  ])('keeps %s', (_what, html, expected) => {
    expect(text(html)).toBe(expected);
  });

  it.each([
    '<button>Copy</button>',
    '<clipboard-copy>Copy</clipboard-copy>',
    '<span hidden>no</span>',
    '<div hidden="until-found">no</div>',
    '<span style="display: none">no</span>',
    '<span style="color:red;visibility:hidden">no</span>',
    '<span style="opacity: 0">no</span>',
    '<span style="font-size:0px">no</span>',
    '<div style="content-visibility: hidden">no</div>',
    '<span style="position:absolute;left:-9999px">no</span>',
    '<h2 class="sr-only">Footnotes</h2>',
    '<span class="visually-hidden">no</span>',
    '<span data-guest-scout="suggest">ours</span>',
    '<script>no()</script><style>no{}</style><template>no</template><noscript>no</noscript>',
    '<select><option>no</option></select><textarea>no</textarea><input value="no">',
    '<img alt="a picture"><img alt="Image"><picture><img alt="صورة"></picture><svg><title>no</title></svg>',
    '<p><del>never</del></p><p><s>never</s><strike>never</strike></p>',
    '<p style="text-decoration: line-through">never</p>',
    '<a class="anchor" aria-hidden="true" href="#x">#</a>',
    '<dialog>no</dialog>',
  ])('leaves out %s', (html) => {
    expect(text(`<p>Words</p>${html}`)).toBe('Words');
  });

  it.each([
    ['only the heading of what is folded', '<details><summary>More</summary>a<p>b</p></details>', 'More'],
    ['nothing of what is folded without a heading', '<p>x</p><details>a<p>b</p></details>', 'x'],
    ['only the first heading', '<details><summary>More</summary><summary>b</summary></details>', 'More'],
    ['all of what is opened', '<details open><summary>More</summary><p>b</p></details>', 'More\n\nb'],
    ['what is folded in what is opened', '<details open><p>a</p><details><p>b</p></details></details>', 'a'],
  ])('reads %s', (_what, html, expected) => {
    expect(text(html)).toBe(expected);
  });

  it('leaves struck words out of a sentence', () => {
    expect(text('<p>We <del>never</del> check it by hand.</p>')).toBe('We check it by hand.');
  });

  it.each([
    ['10<sup>6</sup> rows', '10⁶ rows'],
    ['10 <sup>-6</sup> m', '10 ⁻⁶ m'],
    ['H<sub>2</sub>O, CO<sub>2</sub>', 'H₂O, CO₂'],
    ['x<sup>n+1</sup> = x<sub>i</sub>', 'xⁿ⁺¹ = xᵢ'],
    ['x<sup>Q</sup>, x<sub>q</sub>', 'x^(Q), x_(q)'],
    ['2<sup>2<sup>3</sup></sup>', '2^(2³)'],
    ['<b>m</b><sup>2</sup>', 'm²'],
    ['the 1<sup>st</sup>, the 2<sup>nd</sup>, M<sup>me</sup>', 'the 1st, the 2nd, Mme'],
    ['Yes. <sub>Sent from a small screen, sorry.</sub>', 'Yes. Sent from a small screen, sorry.'],
    ['Yes.<sup>as far as I know and remember</sup>', 'Yes.as far as I know and remember'],
    ['<math><msup><mi>x</mi><mn>2</mn></msup><mo>+</mo><msub><mi>a</mi><mn>1</mn></msub></math>', 'x²+a₁'],
    ['<math><mfrac><mn>1</mn><mn>2</mn></mfrac><annotation>\\frac</annotation></math>', '1/2'],
  ])('keeps what is raised or lowered: %s', (html, expected) => {
    expect(text(`<p>${html}</p>`)).toBe(expected);
  });

  it.each([
    '<sup><a href="#fn1">1</a></sup>',
    '<sup>[<a href="#note-2">2</a>]</sup>',
    '<sup class="footnote-ref"><a href="https://blog.example/post#fn1" id="fnref1">1</a></sup>',
    '<sup><a href="#user-content-fn-1-5f" id="user-content-fnref-1-5f" data-footnote-ref aria-describedby="footnote-label">1</a></sup>',
    '<a class="footnote-ref" role="doc-noteref" href="#n">*</a>',
    '<a class="footnote-anchor" id="footnote-anchor-1" href="#footnote-1" target="_self">1</a>',
    '<sup id="fnref:1"><a>1</a></sup>',
  ])('leaves out the mark of a note: %s', (mark) => {
    const notes = [
      '<section data-footnotes class="footnotes"><h2 class="sr-only">Footnotes</h2><ol><li><p>Note.</p></li></ol></section>',
      '<div class="footnotes"><ol><li>Note. <a class="footnote-backref" href="#r">↩</a></li></ol></div>',
      '<section role="doc-endnotes"><p>Note.</p></section>',
    ];
    for (const note of notes) expect(text(`<p>It took a day${mark}.</p>${note}`)).toBe('It took a day.');
  });

  it('says which tasks are done', () => {
    const list = (box: string) => `<li class="task-list-item">${box}write it</li>`;
    const html = `<ul class="contains-task-list">${list('<input type="checkbox" checked disabled> ')}<li><p><input type="checkbox"> test it</p></li></ul>`;
    expect(text(html)).toBe('☑ write it\n☐ test it');
    expect(text(`<ul>${list('<input type="checkbox"> ')}</ul><input type="checkbox">`)).toBe('☐ write it');
  });

  it('leaves out what no reader sees between the letters', () => {
    expect(text('<p>a\u202Eb\u202C \u{E0041}\u{E0042}c\u200B\u00ADd</p>')).toBe('ab cd');
  });
});

describe('small print', () => {
  it.each([
    [
      '<sup>See <a href="#issuecomment-1">my comment above</a> for how.</sup>',
      'See my comment above for how.',
    ],
    ['<sup><a href="#issuecomment-1">my longer comment above</a></sup>', 'my longer comment above'],
    [
      '<sup>As far as I could measure it<sup><a href="#user-content-fn-1" data-footnote-ref>1</a></sup></sup>',
      'As far as I could measure it',
    ],
    ['a day<sup><a href="#fn1">1</a>, <a href="#fn2">2</a></sup>', 'a day'],
    ['a day<sup>*</sup>, 90<sup>°</sup>', 'a day*, 90°'],
  ])('is no sign of a note, though it links to one: %s', (html, expected) => {
    expect(text(`<p>${html}</p>`)).toBe(expected);
  });
});

describe('a comment that came by e-mail', () => {
  const own =
    '<div class="email-fragment">We tried it for a week.\n\nIt failed twice:\n- once on dates\n- once on names</div>';
  const expected = 'We tried it for a week.\n\nIt failed twice:\n- once on dates\n- once on names';

  it.each(['', 'style="display:none"', 'style=""'])(
    'is its own lines alone, whether the rest is folded or not: %s',
    (style) => {
      const rest = `<span class="email-hidden-toggle"><a href="#">…</a></span><div class="email-hidden-reply" ${style}><div class="email-quoted-reply">On Tue Ben wrote: no</div><div class="email-signature-reply">-- \nInez</div></div>`;
      expect(text(own + rest)).toBe(expected);
    },
  );

  it('leaves out a mail between its parts, in lines of its own, and a signature in plain text', () => {
    expect(text(`<div class="email-fragment">One.</div><div class="email-quoted-reply">Q</div>${own}`)).toBe(
      `One.\n\n${expected}`,
    );
    const mail =
      'Yes.\n\nOn Tue, 3 Mar 2026, Ben <ben@a.example> wrote:\n\n> Does it work?\n> Really?\n\nIt does:\n\n-- \nInez\nHarbourkit';
    expect(text(`<div class="email-fragment">${mail.replace(/</g, '&lt;')}</div>`)).toBe('Yes.\n\nIt does:');
  });

  const plain = (mail: string) => text(`<div class="email-fragment">${mail.replace(/</g, '&lt;')}</div>`);

  it.each([
    'On Tue, 3 Mar 2026 at 10:00, Ben Moss <ben@a.example>\nwrote:\n\n> Does it work?',
    'On Tue, 3 Mar 2026 at 10:00 Ben Moss ***@***.***> wrote:\n> Does it work?',
    'Am Di., 3. März 2026 um 10:00 Uhr schrieb Ben Moss <\nben@a.example>:\n\n> Does it work?',
    'Le mar. 3 mars 2026 à 10:00, Ben Moss <ben@a.example> a\nécrit :\n\n> Does it work?',
    'Ben <ben@a.example> 于2026年3月3日周二 10:00写道：\n\n> Does it work?',
    ' > Does it work?\n >> Really?',
    '________________________________\nFrom: Ben <ben@a.example>\nSent: Tuesday\nTo: tide\nSubject: Re: x\n\nDoes it work?',
    '-----Ursprüngliche Nachricht-----\nVon: Ben ***@***.***>\nGesendet: Dienstag\nAn: tide\n\nDoes it work?',
    '*From:* Ben <ben@a.example>\n*Sent:* Tuesday\n*To:* tide\n\nDoes it work?',
  ])('leaves out the mail that it answers, in plain text: %j', (answered) => {
    expect(plain(`Yes, in nine minutes.\n\n${answered}`)).toBe('Yes, in nine minutes.');
  });

  it.each([
    ['It failed twice:\n\n> my table\n\nand so on', 'It failed twice:\n\nand so on'],
    ['We tried three models.\nOne of them said:\n> no', 'We tried three models.\nOne of them said:'],
    ['Before\n---\nNote: a\nTime: b\nCost: c\n', 'Before\n---\nNote: a\nTime: b\nCost: c'],
  ])('keeps lines of its own that look like it: %j', (mail, expected) => {
    expect(plain(mail)).toBe(expected);
  });
});

describe('words cited from others', () => {
  it('are the outermost block quotes, as they stand in the text', () => {
    const html =
      '<blockquote><p>A <del>b</del></p><blockquote>B</blockquote></blockquote><p>Mine.</p><ul><li>x<blockquote>C<sup>2</sup></blockquote></li></ul>';
    expect(readWords(main(html))).toEqual({ text: 'A\n\nB\n\nMine.\n\nx\n\nC²', cites: ['A\n\nB', 'C²'] });
  });

  it('are none where the block quote is struck out or folded away', () => {
    const html =
      '<del><blockquote>A</blockquote></del><details><blockquote>B</blockquote></details><p>Mine.</p>';
    expect(readWords(main(html))).toEqual({ text: 'Mine.', cites: [] });
  });

  it('are also the lines of a file that GitHub shows in place of a link to them', () => {
    const html =
      '<p>This:</p><div class="Box Box--condensed my-2"><div class="Box-header"><p><a href="/harbourkit/tide/blob/4ac2/a.ts#L1">tide/a.ts</a></p><p>Line 1 in <a href="#">4ac2</a></p></div><div class="Box-body blob-wrapper blob-wrapper-embedded"><table><tr><td data-line-number="1"></td><td>export const x</td></tr></table></div></div><p>is odd.</p>';
    const file = 'tide/a.ts\n\nLine 1 in 4ac2\nexport const x';
    expect(readWords(main(html))).toEqual({ text: `This:\n\n${file}\n\nis odd.`, cites: [file] });
  });
});
