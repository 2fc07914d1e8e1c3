// @vitest-environment jsdom
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { captureSchema } from '@/utils/model/capture';
import { readWebPage } from '@/utils/sites/web';
import { FIXTURES, openHtml } from '../saved-pages';
import { select } from './select';

/** How a page may name its author. */
const HEADS = {
  'JSON-LD':
    '<script type="application/ld+json">{"@type":"DiscussionForumPosting","author":{"@type":"Person","name":"Ada Osei","url":"https://logs.example/about","sameAs":["https://x.com/ada_osei"]}}</script>',
  'a meta': '<meta name="author" content="Ada Osei"><meta name="twitter:creator" content="@ada_osei">',
};
const ADAS = 'https://x.com/ada_osei';

interface Kind {
  title: string;
  body: string;
}

const KINDS: Kind[] = [
  ...new JSDOM(readFileSync(resolve(FIXTURES, 'web/kinds.html'), 'utf8')).window.document.querySelectorAll(
    'template',
  ),
].map((template) => ({ title: template.title, body: template.innerHTML }));

const opened = ({ body }: Kind, head: string) =>
  openHtml(`<html><head>${head}</head><body>${body}</body></html>`, 'https://logs.example/t/12');

/** Who is read for each element whose speaker is known, as `words: read, not expected`. */
function wrongIn(kind: Kind, head: string): string[] {
  const page = opened(kind, head);
  const spoken = [...page.document.querySelectorAll('[said]')];
  expect(spoken.length).toBeGreaterThan(0);
  return spoken.flatMap((element) => {
    const said = element.getAttribute('said') ?? '';
    select(page.document, [element, 0], [element, element.childNodes.length]);
    const { author } = captureSchema.parse(readWebPage(page));
    const expected = { '?': undefined, page: 'Ada Osei' }[said] ?? (said === '?' ? undefined : said);
    const hasAdas = author.accounts.some(({ url }) => url === ADAS);
    return author.name === expected && hasAdas === (said === 'page')
      ? []
      : [`${element.textContent}: ${author.name} ${hasAdas ? 'with her account' : ''}, not ${said}`];
  });
}

describe.each(Object.entries(HEADS))('on a page whose author %s names', (_, head) => {
  it.each(KINDS)('everybody keeps their own words: $title', (kind) => {
    expect(wrongIn(kind, head)).toEqual([]);
  });
});
