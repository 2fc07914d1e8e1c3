/** Links that jump to words on a page (`#:~:text=`, WICG Scroll to Text Fragment; Chromium and Safari, Firefox since 131). */

import type { Quote } from '../model/capture';
import type { Clip } from '../model/lead';

type Selector = NonNullable<Quote['selector']>;

/** Longer passages, and such of several paragraphs, are named by their first and last words. */
const LONG = 120;
const ENDS = 5;
/** So few words may well stand on the page twice: then those around them tell which are meant. */
const FEW = 4;

/**
 * The address with a fragment that jumps to the words; the address itself where no fragment can be made.
 * @param whole the text they stand in: when they stand in it twice, the words around them are named too.
 */
export function fragmentLink(address: string, selector: Selector | undefined, whole = ''): string {
  const directive = selector && directiveOf(selector, whole);
  if (!directive || !URL.canParse(address)) return address;
  const { hash } = new URL(address);
  // A page that routes by its fragment would lose its way.
  if (/^#!?\//.test(hash)) return address;
  const link = `${address}${hash ? '' : '#'}:~:text=${directive}`;
  return link.length <= 4_000 ? link : address;
}

/**
 * Where a clip's source is opened: at the words, where the site lets a link jump to them. Lobsters sends `/c/ID` on to its story and
 * loses the fragment there, so that the story is opened; X draws its posts after loading, so that no link finds them.
 */
export function sourceLink({
  site,
  permalink,
  quote,
  context,
}: Pick<Clip, 'site' | 'permalink' | 'quote' | 'context'>): string {
  if (!quote?.selected || site === 'x') return permalink;
  const whole = context.findLast(({ relation }) => relation === 'whole');
  if (site === 'web') return whole?.url ?? fragmentLink(permalink, quote.selector, whole?.text);
  const address = site === 'lobsters' ? onStory(permalink, context) : permalink;
  return address ? fragmentLink(address, quote.selector, whole?.text) : permalink;
}

function onStory(permalink: string, context: Clip['context']): string | undefined {
  const id = permalink.match(/\/c\/(\w+)$/)?.[1];
  if (!id) return permalink;
  const story = context.find(({ relation }) => relation === 'story')?.url;
  return story && `${story}#c_${id}`;
}

function directiveOf({ exact, prefix, suffix }: Selector, whole: string): string {
  const [head, tail] = cutOff(exact, prefix, suffix);
  const words = (head + exact + tail).trim();
  const parts = words.split(/\s+/).filter(Boolean);
  const lines = words.split('\n');
  if (!parts.length) return '';
  const isLong = words.length > LONG || lines.length > 1;
  const start = isLong
    ? wordsIn(lines[0] ?? '')
        .slice(0, ENDS)
        .join(' ')
    : parts.join(' ');
  const end = isLong
    ? wordsIn(lines.at(-1) ?? '')
        .slice(-ENDS)
        .join(' ')
    : '';
  const doubtful = parts.length < FEW || whole.indexOf(exact) !== whole.lastIndexOf(exact);
  const [before, after] = doubtful
    ? around(prefix.slice(0, prefix.length - head.length), suffix.slice(tail.length))
    : [];
  return [
    before && `${encoded(before)}-`,
    encoded(start),
    end && end !== start && encoded(end),
    after && `-${encoded(after)}`,
  ]
    .filter(Boolean)
    .join(',');
}

/** Browsers look for whole words: what the selection cut off of its first and last one. */
function cutOff(exact: string, prefix: string, suffix: string): [head: string, tail: string] {
  const head = /^[\p{L}\p{N}_]/u.test(exact) ? prefix.match(/[\p{L}\p{N}_]+$/u)?.[0] : '';
  const tail = /[\p{L}\p{N}_]$/u.test(exact) ? suffix.match(/^[\p{L}\p{N}_]+/u)?.[0] : '';
  return [head ?? '', tail ?? ''];
}

/** Up to three words of the same line before and after; the outermost may be cut and is left out. */
function around(prefix: string, suffix: string): [before: string, after: string] {
  const before = prefix.split('\n').at(-1) ?? '';
  const after = suffix.split('\n')[0] ?? '';
  return [
    wordsIn(before)
      .slice(before === prefix ? 1 : 0)
      .slice(-3)
      .join(' '),
    wordsIn(after)
      .slice(0, after === suffix ? -1 : undefined)
      .slice(0, 3)
      .join(' '),
  ];
}

const wordsIn = (text: string) => text.split(/\s+/).filter(Boolean);

/** `-`, `,` and `&` have a meaning in the fragment. */
const encoded = (text: string) => encodeURIComponent(text).replace(/-/g, '%2D');
