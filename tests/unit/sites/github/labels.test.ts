import { expect, it } from 'vitest';
import { LABELS } from '@/utils/sites/github/quote';
import { renderedText } from '@/utils/sites/rendered-text';
import { openHtml } from '../saved-pages';

it.each([
  [
    'the lines that a suggested change would replace, and its label',
    '<div class="js-suggested-changes-blob"><div>Suggested change</div><div class="blob-wrapper"><table><tr><td class="blob-num"></td><td class="blob-code-inner blob-code-deletion">const old = 1</td></tr><tr><td class="blob-num"></td><td class="blob-code-inner blob-code-addition">const now = 2</td></tr></table></div></div>',
    'Better:\n\nconst now = 2',
  ],
  [
    'the name of a video',
    '<details open class="details-reset"><summary><svg></svg><span>demo.mov</span></summary><video src="x"></video></details>',
    'Better:',
  ],
  [
    'the source of a diagram that is drawn',
    '<section><div><div class="render-plaintext-hidden"><pre lang="mermaid">graph TD</pre></div></div></section>',
    'Better:',
  ],
])('what GitHub adds to somebody’s words is left out: %s', (_what, html, expected) => {
  const { document } = openHtml(`<main><p>Better:</p>${html}</main>`, 'https://github.com/');
  expect(renderedText(document.querySelectorAll('main')[0] as Element, LABELS)).toBe(expected);
});
