import type { Capture } from '@/utils/model/capture';

/** A capture of an invented person's post; `change` overwrites whole fields. */
export function captureOf(words: string, change: Partial<Capture> = {}): Capture {
  return {
    site: 'x',
    kind: 'post',
    permalink: 'https://x.com/ada_builds/status/1001',
    pageUrl: 'https://x.com/home',
    pageTitle: 'Home / X',
    author: {
      site: 'x',
      handle: 'Ada_Builds',
      url: 'https://x.com/Ada_Builds',
      name: 'Ada Sample',
      accounts: [],
    },
    quote: { text: words, selected: false, truncated: false, edited: false, translated: 'unknown' },
    context: [],
    isReply: 'unknown',
    capturedAt: '2026-11-22T10:00:00.000Z',
    readBy: {},
    ...change,
  };
}

/** A capture of the same person's profile. */
export function profileOf(bio: string | undefined, change: Partial<Capture> = {}): Capture {
  const author = { ...captureOf('').author, bio };
  return captureOf('', {
    kind: 'profile',
    permalink: 'https://x.com/ada_builds',
    author,
    quote: undefined,
    ...change,
  });
}
