/** The practice post on the welcome page: an invented person, read by the same rules as anybody's post. */
import type { Capture } from '@/utils/model/capture';
import type { Adapter, Page, Place } from '../adapter';
import { ACTIONS, BIO, NAME, POST, TEXT, TIME } from './selectors';

/** `.example` belongs to nobody (RFC 2606), so neither link leads to a real person. */
const PRACTICE_PERMALINK = 'https://guest-scout.example/practice';
const AUTHOR_URL = 'https://guest-scout.example/robin-practice';
const HANDLE = 'robin-practice';

export const practiceAdapter: Adapter = {
  site: 'web',

  places: ({ document }) => [...document.querySelectorAll(POST)].flatMap((subject) => placeIn(subject) ?? []),

  placeOf(host) {
    const subject = host.closest(POST);
    return subject ? placeIn(subject) : undefined;
  },

  read: ({ subject }, page) => capture(subject, page),
};

function placeIn(subject: Element): Place | undefined {
  const parent = subject.querySelector(ACTIONS);
  if (!parent) return undefined;
  const author = { site: 'web' as const, handle: HANDLE };
  return { subject, author, parent, before: null, look: { kind: 'button', like: parent } };
}

function capture(subject: Element, { document }: Page): Capture {
  const paragraphs = [...subject.querySelectorAll(TEXT)].map(textOf).filter(Boolean);
  const time = subject.querySelector(TIME)?.getAttribute('datetime');
  return {
    site: 'web',
    kind: 'post',
    permalink: PRACTICE_PERMALINK,
    pageUrl: PRACTICE_PERMALINK,
    pageTitle: document.title,
    author: {
      site: 'web',
      handle: HANDLE,
      url: AUTHOR_URL,
      name: textOf(subject.querySelector(NAME)) || undefined,
      bio: textOf(subject.querySelector(BIO)) || undefined,
      accounts: [],
    },
    quote: paragraphs.length
      ? {
          text: paragraphs.join('\n\n'),
          selected: false,
          lang: 'en',
          truncated: false,
          edited: false,
          translated: 'no',
        }
      : undefined,
    context: [],
    isReply: 'no',
    postedAt: time ? new Date(time).toISOString() : undefined,
    capturedAt: new Date().toISOString(),
    readBy: { quote: TEXT, author: NAME },
  };
}

const textOf = (element: Element | null) => (element?.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
