/** Runs inside the page, so it may use nothing but its arguments. */

export interface Scroll {
  templates: string[];
  posts: number;
  /** Pixels a frame: 400 is a brisk flick of the wheel. */
  step: number;
}

/**
 * Scrolls past all posts as X's list does: about a dozen cells in the page, those that leave are taken out, those that come are put
 * in, every fourth into the cell of one that left; places by transform from measured heights.
 * @returns how many articles stood in the page at most, and how many frames it took.
 */
export async function scrollPast({
  templates,
  posts,
  step,
}: Scroll): Promise<{ most: number; frames: number }> {
  const list = document.getElementById('posts');
  if (!list) throw new Error('No list of posts.');
  const cells = new Map<number, HTMLElement>();
  for (const [at, cell] of [...list.children].entries()) cells.set(at, cell as HTMLElement);
  const tops = new Float64Array(posts + 1);
  const draw = (at: number) =>
    (templates[at % templates.length] ?? '')
      .replaceAll('{{handle}}', `scout_${at}`)
      .replaceAll('{{id}}', `${2_090_000_000_000_100_000n + BigInt(at)}`)
      .replace('style="', `style="position: absolute; width: 100%; transform: translateY(${tops[at]}px); `);
  const put = (at: number, spare: HTMLElement | undefined) => {
    const holder = document.createElement('div');
    holder.innerHTML = draw(at);
    const cell = holder.firstElementChild as HTMLElement;
    if (spare && at % 4 === 0) {
      spare.replaceChildren(...cell.childNodes);
      spare.style.cssText = cell.style.cssText;
      cells.set(at, spare);
    } else {
      spare?.remove();
      list.append(cell);
      cells.set(at, cell);
    }
  };
  let first = 0;
  let last = cells.size - 1;
  let most = 0;
  let frames = 0;
  const measure = (from: number, to: number) => {
    for (let at = from; at <= to; at++)
      tops[at + 1] = (tops[at] ?? 0) + (cells.get(at)?.getBoundingClientRect().height ?? 250);
  };
  measure(first, last);
  for (const [at, cell] of cells) cell.style.transform = `translateY(${tops[at]}px)`;

  for (let y = 0; last < posts - 1; y += step) {
    await new Promise(requestAnimationFrame);
    frames++;
    document.documentElement.scrollTop = y;
    const left: HTMLElement[] = [];
    while ((tops[first + 1] ?? 0) < y - 700) {
      const cell = cells.get(first);
      if (cell) left.push(cell);
      cells.delete(first);
      first++;
    }
    const before = last;
    while (last < posts - 1 && (tops[last + 1] ?? 0) < y + 1_600) {
      put(last + 1, left.shift());
      measure(last + 1, last + 1);
      last++;
    }
    for (const cell of left) cell.remove();
    if (last > before) most = Math.max(most, list.querySelectorAll('article').length);
  }
  await new Promise((done) => setTimeout(done, 300));
  return { most, frames };
}
