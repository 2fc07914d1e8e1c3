import { describe, expect, it } from 'vitest';
import { renderedText } from '@/utils/sites/rendered-text';
import { openHtml } from './saved-pages';

function text(html: string): string {
  return renderedText(
    openHtml(`<main>${html}</main>`, 'https://lobste.rs/').document.querySelectorAll('main')[0] as Element,
  );
}

describe('rendered Markdown as a reader sees it', () => {
  it.each([
    ['an empty line between paragraphs', '<p>One\n line.</p>\n<p>Two.</p>', 'One line.\n\nTwo.'],
    ['a newline between list items', '<ul>\n<li>a</li>\n<li>b</li>\n</ul>', 'a\nb'],
    ['lists inside lists', '<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>', 'a\nb\nc'],
    ['line breaks', '<p>One<br>\nTwo</p>', 'One\nTwo'],
    ['code as it is written', '<pre><code>if x:\n    y\n</code></pre><p>z</p>', 'if x:\n    y\n\nz'],
    ['quoted words without the mark', '<blockquote><p>Q</p></blockquote><p>A</p>', 'Q\n\nA'],
    ['links by their text', '<p>See <a href="https://a.example/b">this</a>.</p>', 'See this.'],
    [
      'emoji as characters, custom ones by name',
      '<p><g-emoji>📚</g-emoji> <img class="emoji" alt=":ship:"></p>',
      '📚 :ship:',
    ],
    [
      'rows and cells of a table',
      '<table><tr><th>a</th><th>b</th></tr><tr><td>1</td><td>2</td></tr></table>',
      'a\tb\n1\t2',
    ],
    ['words in any direction', '<p dir="auto">שלום <bdi>world</bdi></p>', 'שלום world'],
    ['blocks in a custom element', '<task-lists><p>a</p><p>b</p></task-lists>', 'a\n\nb'],
  ])('keeps %s', (_what, html, expected) => {
    expect(text(html)).toBe(expected);
  });

  it.each([
    '<button>Copy</button>',
    '<clipboard-copy>Copy</clipboard-copy>',
    '<span hidden>no</span>',
    '<span style="display: none">no</span>',
    '<h2 class="sr-only">Footnotes</h2>',
    '<span data-guest-scout="suggest">ours</span>',
    '<script>no()</script><style>no{}</style><template>no</template>',
    '<img alt="a picture">',
  ])('leaves out %s', (html) => {
    expect(text(`<p>Words</p>${html}`)).toBe('Words');
  });
});
