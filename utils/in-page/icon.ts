/** The microphone of the toolbar icon on a 24 × 24 grid: its body, which is filled once it is saved; its stand, and a sign beside it. */
const BODY = 'M9.5 2.5a3.5 3.5 0 0 1 3.5 3.5v5a3.5 3.5 0 0 1-7 0V6a3.5 3.5 0 0 1 3.5-3.5Z';
const STAND = 'M2.5 10.5a7 7 0 0 0 14 0M9.5 17.5v4m-3.5 0h7';
const SIGNS = { plus: 'M19.5 2v7M16 5.5h7', tick: 'M16 5.5l2.5 2.5 4.5-5', mark: 'M19.5 1.5v4.7m0 2.6v.2' };

/** Draws the icon; the style sheet colours it and fills its body. Decoration only: the button carries the name. */
export function drawIcon(document: Document, sign: keyof typeof SIGNS): Node {
  const rest = STAND + SIGNS[sign];
  // Only with a tick the body is filled; else one shape is enough.
  const shapes = sign === 'tick' ? [BODY, rest] : [BODY + rest];
  const paths = shapes.map((shape) => element(document, 'path', 'd', shape, []));
  return element(document, 'svg', 'viewBox', '1 0 24 24', paths);
}

function element(document: Document, tag: string, attribute: string, value: string, inside: Element[]) {
  const made = document.createElementNS('http://www.w3.org/2000/svg', tag);
  made.setAttribute(attribute, value);
  made.append(...inside);
  return made;
}
