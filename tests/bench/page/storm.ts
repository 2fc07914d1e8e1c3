/** A page that changes without end: what the extension's share of a core is then. */
import { sized } from '../quick.ts';
import { timelinePage } from '../timeline-page.ts';
import type { Sample } from './samples.ts';

/** So long it is watched, in ms. */
export const STORM = sized(10_000, 2_000);
const NODES = 200_000;
/** Mutations and changes of the address a second. */
const MUTATIONS = 10_000;
const ADDRESSES = 200;
/** Between two turns of the page's own script, in ms. */
const TURN = 10;

/** Runs in the page once it has loaded, for a while; what changes is a post's and the page's own. */
export const STORM_SCRIPT = `
const box = document.body.appendChild(document.createElement('div'));
// Drawn, so many would keep the page from answering at all, with or without us.
box.hidden = true;
for (let at = 0; at < ${NODES / 10}; at++) box.insertAdjacentHTML('beforeend', '<p><a href="/a">a</a><b></b><i></i><u></u><s></s><em></em><q></q><sub></sub><sup></sup></p>');
const article = document.querySelector('article') ?? box;
let at = 0;
const storm = setInterval(() => {
  for (let turn = 0; turn < ${(MUTATIONS * TURN) / 1_000 / 2}; turn++) {
    const made = document.createElement('span');
    (turn % 2 ? article : box).append(made);
    made.remove();
  }
  for (let turn = 0; turn < ${(ADDRESSES * TURN) / 1_000}; turn++) history.replaceState({}, '', '?at=' + at++);
}, ${TURN});
setTimeout(() => clearInterval(storm), ${STORM});
`;

/** X's timeline, to which the script does the rest. */
export function storm(): Sample {
  return {
    name: `X, ${MUTATIONS} changes a second among ${NODES} nodes`,
    address: 'https://x.com/storm',
    html: timelinePage().html,
    posts: 1,
  };
}
