import { agreed, all, href } from '../elements';
import { DRAFT, LINE_HEADER, LINE_ID, LINE_LINK, MARKDOWN, POST, REACT, WITHHELD } from './selectors';

/** All comments on lines that React draws, in document order. */
export function linesIn(document: Document): Element[] {
  const subjects = marksIn(document.documentElement).map(lineAround);
  return [...new Set(subjects)].filter((subject) => subject !== undefined);
}

/** The comment on a line that an element belongs to: the nearest box around it that holds words, if those of one comment alone. */
export function lineAround(element: Element): Element | undefined {
  if (element.closest(`${REACT}, ${POST}`)) return undefined;
  let box: Element | null = element;
  while (box && (!bodiesIn(box).length || !marksIn(box).length)) box = box.parentElement;
  return box && bodiesIn(box).length === 1 && linkOf(box) ? box : undefined;
}

/** The rendered words in a box; a draft's preview is none. */
export function bodiesIn(box: Element): Element[] {
  return all(box, MARKDOWN).filter(
    (body) => !body.closest(`${DRAFT}, ${WITHHELD}`) && !body.parentElement?.closest(MARKDOWN),
  );
}

/** The link to this comment, outside of its words; undefined where links lead to two. */
export function linkOf(box: Element): { link: Element; fragment: string } | undefined {
  const links = all(box, LINE_LINK).filter((link) => idIn(link) && !link.closest(MARKDOWN));
  const id = agreed(links.map(idIn));
  return links[0] && id ? { link: links[0], fragment: `discussion_r${id}` } : undefined;
}

const idIn = (link: Element) => href(link).split('#')[1]?.match(LINE_ID)?.[1];
const isMark = (element: Element) => element.matches(LINE_HEADER) || LINE_ID.test(element.id);
const marksIn = (box: Element) => [box, ...all(box, `${LINE_HEADER}, [id^="r"]`)].filter(isMark);
