const SVG = 'http://www.w3.org/2000/svg';

/** The microphone of the toolbar icon on a 24 × 24 grid, with a plus, a tick or an exclamation mark beside it. */
const MICROPHONE = 'M10 2.5a3.5 3.5 0 0 1 3.5 3.5v5a3.5 3.5 0 0 1-7 0V6A3.5 3.5 0 0 1 10 2.5Z';
const STAND = 'M3 10.5a7 7 0 0 0 14 0M10 17.5V21.5M6.5 21.5h7';
const SIGNS = {
  plus: 'M19.5 2.5v6M16.5 5.5h6',
  tick: 'M16.5 5.5l2.2 2.3 4-4.6',
  mark: 'M19.5 2v4.2M19.5 8.6v.2',
};

/** What the icon tells: nothing yet, person or quote kept, or that saving failed. */
export type IconSign = keyof typeof SIGNS;

/** Draws the icon in the text's colour; filled once something is kept. Decoration only: the button carries the name. */
export function drawIcon(document: Document, sign: IconSign, filled: boolean): SVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('aria-hidden', 'true');
  svg.append(
    path(document, MICROPHONE, filled ? 'currentColor' : 'none'),
    path(document, STAND, 'none'),
    path(document, SIGNS[sign], 'none'),
  );
  return svg;
}

function path(document: Document, shape: string, fill: string): SVGElement {
  const element = document.createElementNS(SVG, 'path');
  element.setAttribute('d', shape);
  element.setAttribute('fill', fill);
  element.setAttribute('stroke', 'currentColor');
  element.setAttribute('stroke-width', '2');
  element.setAttribute('stroke-linecap', 'round');
  element.setAttribute('stroke-linejoin', 'round');
  return element;
}
