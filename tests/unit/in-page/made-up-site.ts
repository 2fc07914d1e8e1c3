import { vi } from 'vitest';
import { browser } from 'wxt/browser';
import { rootOf } from '@/utils/in-page/closed-root';
import { inWords } from '@/utils/messages/in-words';
import type { Messages, Reply } from '@/utils/messages/protocol';
import type { Capture } from '@/utils/model/capture';
import { type Adapter, everywhere, type Page, type Place } from '@/utils/sites/adapter';
import { actOn } from './by-person';

/** A site of our own making: `article[data-author]` with a linked time, the words in `p`, its actions in `footer`. */
export function post(author: string, id: string, words = 'Some words'): string {
  return `<article data-author="${author}"><a href="/${id}"><time>1 h</time></a><p>${words}</p><footer><i>Like</i></footer></article>`;
}

function placeIn(article: Element): Place | undefined {
  const footer = article.querySelector('footer');
  const handle = article.getAttribute('data-author');
  if (!footer || !handle) return;
  return {
    subject: article,
    author: { site: 'x', handle },
    parent: footer,
    before: footer.querySelector('i'),
    look: { kind: 'icon' },
  };
}

function* eachPlace({ document }: Page, isNear = everywhere) {
  for (const article of document.querySelectorAll('article')) {
    const place = isNear(article) ? placeIn(article) : undefined;
    if (place) yield place;
  }
}

export const madeUpAdapter: Adapter = {
  site: 'x',
  eachPlace,
  places: (page) => [...eachPlace(page)],
  placeOf: (host: Element) => {
    const article = host.closest('article');
    return article ? placeIn(article) : undefined;
  },
  read: ({ subject, author }: Place, { url }: Page): Capture => ({
    site: 'x',
    kind: 'post',
    permalink: `https://x.com${subject.querySelector('a')?.getAttribute('href')}`,
    pageUrl: url.href,
    pageTitle: '',
    author: { ...author, accounts: [] },
    quote: {
      text: subject.querySelector('p')?.textContent ?? '',
      selected: false,
      truncated: subject.hasAttribute('data-cut'),
      edited: false,
      translated: 'no',
    },
    context: [],
    isReply: 'unknown',
    capturedAt: '2026-11-22T12:00:00.000Z',
    readBy: {},
  }),
};

type Answers = {
  [Name in keyof Messages]?: (sent: Messages[Name][0]) => Reply<Messages[Name][1]> | Promise<unknown>;
};

/** A background that answers as told; without an answer of its own it saves everything. */
export function background(answers: Answers = {}) {
  const sent: { name: string; data: unknown }[] = [];
  const usual: Answers = {
    'capture.save': (capture) => ({
      ok: true,
      value: inWords({ outcome: 'new', leadId: 'lead', clipId: 'clip', name: 'Ada' }, capture),
    }),
    'capture.undo': () => ({ ok: true, value: { removed: 'lead' } }),
    'card.open': () => ({ ok: true, value: { path: '/card.html#token' } }),
  };
  vi.spyOn(browser.runtime, 'sendMessage').mockImplementation(async (message: unknown) => {
    const { name, data } = message as { name: keyof Messages; data: never };
    sent.push({ name, data });
    return (answers[name] ?? usual[name])?.(data);
  });
  return {
    sent,
    of: (name: string) => sent.filter((message) => message.name === name).map(({ data }) => data),
  };
}

export const hosts = () => [...document.querySelectorAll<HTMLElement>('[data-guest-scout="suggest"]')];

/** The real button inside the closed root of the n-th host. */
export function buttonAt(index: number): HTMLButtonElement {
  const host = hosts()[index];
  const button = host && rootOf(host)?.querySelector('button');
  if (!button) throw new Error(`No button at ${index}`);
  return button;
}

/** A click by the pointer; a keyboard's has `detail` 0. */
export function click(button: Element, { byKeyboard = false } = {}): void {
  const detail = byKeyboard ? 0 : 1;
  actOn(button, new MouseEvent('click', { bubbles: true, composed: true, cancelable: true, detail }));
}

/** What this element of ours says, which no text node holds. */
const saidBy = (element: Element): string =>
  [element, ...element.querySelectorAll('*')]
    .map((each) => (each as HTMLElement).dataset?.says ?? '')
    .join('');

/** The confirmation's line, and its words that do something. */
export function confirmation() {
  const host = document.querySelector('[data-guest-scout="confirmation"]');
  const line = host && rootOf(host)?.querySelector('[role="status"]');
  const words = [...(line?.querySelectorAll('button') ?? [])];
  return {
    text: line ? saidBy(line) : '',
    words: words.map(saidBy),
    press(label: string) {
      const word = words.find((each) => saidBy(each) === label);
      if (!word) throw new Error(`No "${label}" in "${line && saidBy(line)}"`);
      click(word);
    },
  };
}

export const cardFrame = () => {
  const host = document.querySelector('[data-guest-scout="card"]');
  return host ? rootOf(host)?.querySelector('iframe') : undefined;
};
