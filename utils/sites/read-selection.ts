import type { Capture } from '../model/capture';
import type { Adapter, Page, Place } from './adapter';
import { ownText } from './own-text';
import { chosenIn, inside, narrowed, selectedRange } from './selection';
import { keyOf } from './subject-key';

/**
 * What the reader selected on a page of a site with an adapter, read by that adapter: who said it and where. Without a selection
 * the one thing on the page that can be suggested. Undefined where nobody can tell whose words these are: across two posts, in
 * a quoted post, in a block quote, outside of any post, in private places.
 */
export async function readSelection(adapter: Adapter, page: Page): Promise<Capture | undefined> {
  const range = selectedRange(page.document);
  const places = adapter.places(page);
  if (!range) {
    const [only, second] = places;
    return only && !second ? wholeOf(adapter, only, page) : undefined;
  }
  const [taken, another] = places.flatMap((place) => taking(place, page, range));
  if (!taken || another) return undefined;
  const { place, text, chosen } = taken;
  if (!chosen?.own) return undefined;
  const capture = await wholeOf(adapter, place, page);
  if (!capture?.quote || !text.translated)
    return capture && narrowed(capture, chosen, capture.quote?.text || text.textOf(text.words));
  // The capture holds the original where the page has both; the reader chose from the translation.
  const quote = { ...capture.quote, lang: undefined, translated: 'yes' as const };
  return narrowed({ ...capture, quote }, chosen, text.textOf(text.words));
}

/** The words of this place that the range takes, if it takes no others. */
function taking(place: Place, page: Page, range: Range) {
  const text = ownText(place, page);
  const cut = text && inside(range, text.words);
  return text && cut ? [{ place, text, chosen: chosenIn(text.words, cut, text.textOf) }] : [];
}

/** The whole post; it is looked for again, since showing more of it may draw it anew. */
async function wholeOf(adapter: Adapter, place: Place, page: Page): Promise<Capture | undefined> {
  if (!adapter.expand) return readOne(adapter, place, page);
  const key = keyOf(place);
  await adapter.expand(place, page);
  const now = adapter.places(page).filter((each) => keyOf(each) === key);
  const there = now.find(({ subject }) => subject === place.subject) ?? now[0];
  return there && readOne(adapter, there, page);
}

const readOne = (adapter: Adapter, place: Place, page: Page): Capture => ({
  ...adapter.read(place, page),
  ...(place.look.self && { bySelf: true as const }),
});
