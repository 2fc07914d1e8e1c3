import type { Clip, Lead } from '@/utils/model/lead';

const LEAD_ID = '11111111-1111-4111-8111-111111111111';

/** An invented person who posts about what they built. */
export function lead(more: Partial<Lead> = {}): Lead {
  return {
    id: LEAD_ID,
    name: 'Ada Example',
    who: 'Builds tools for town archives',
    accounts: [
      { site: 'github', handle: 'AdaExample', url: 'https://github.com/AdaExample' },
      { site: 'x', handle: 'AdaX', url: 'https://x.com/AdaX?s=20' },
    ],
    accountKeys: ['github:adaexample', 'x:adax'],
    why: 'She moved a whole archive with three people.',
    note: 'PRIVATE NOTE',
    topics: ['archives', 'agents'],
    selfNominated: false,
    sellsTools: 'no',
    passed: false,
    asked: {},
    createdAt: '2026-03-14T10:00:00.000Z',
    updatedAt: '2026-03-14T10:00:00.000Z',
    ...more,
  };
}

let made = 0;

/** One quote of hers on X. */
export function clip(text: string | undefined, more: Partial<Clip> = {}): Clip {
  made += 1;
  return {
    id: `22222222-2222-4222-8222-${String(made).padStart(12, '0')}`,
    leadId: LEAD_ID,
    site: 'x',
    kind: 'post',
    permalink: `https://x.com/AdaX/status/${made}`,
    pageUrl: 'https://x.com/home',
    pageTitle: 'Home',
    author: { site: 'x', handle: 'AdaX', accounts: [] },
    ...(text === undefined
      ? {}
      : {
          quote: { text, selected: false, truncated: false, edited: false, translated: 'unknown' as const },
        }),
    context: [],
    isReply: 'no',
    postedAt: '2026-03-12T23:30:00.000Z',
    capturedAt: `2026-03-14T10:00:${String(made % 60).padStart(2, '0')}.000Z`,
    readBy: {},
    shows: [],
    ...more,
  };
}
