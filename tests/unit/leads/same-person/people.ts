import { database } from '@/utils/database/database';
import { saveCapture } from '@/utils/leads/edit';
import type { Account, Site } from '@/utils/model/account';
import type { Author, Capture } from '@/utils/model/capture';
import { leadSchema } from '@/utils/model/lead';
import { accountFromUrl } from '@/utils/people/accounts';

/** Invented accounts; `of` in the form `site:handle`. */
const PROFILES: Partial<Record<Site, (handle: string) => string>> = {
  x: (handle) => `https://x.com/${handle}`,
  github: (handle) => `https://github.com/${handle}`,
  lobsters: (handle) => `https://lobste.rs/~${handle}`,
};

export interface Said extends Partial<Pick<Author, 'name' | 'bio' | 'id' | 'website'>> {
  /** Addresses that the page declares. */
  links?: string[];
  /** Minute of the capture. */
  at?: number;
}

/** A capture of somebody's profile. */
export function profile(of: string, { links = [], at = 0, ...more }: Said = {}): Capture {
  const colon = of.indexOf(':');
  const [site, handle] = [of.slice(0, colon) as Site, of.slice(colon + 1)];
  const url = PROFILES[site]?.(handle) ?? handle;
  const accounts = links.map((link) => accountFromUrl(link)).filter((each): each is Account => Boolean(each));
  return {
    site,
    kind: 'profile',
    permalink: url,
    pageUrl: url,
    pageTitle: handle,
    author: { site, ...(PROFILES[site] && { handle }), url, accounts, ...more },
    context: [],
    isReply: 'no',
    capturedAt: `2026-11-22T10:${String(at).padStart(2, '0')}:00.000Z`,
    readBy: {},
  };
}

/** A capture of somebody's words. */
export function words(of: string, text: string, said: Said = {}): Capture {
  const { permalink, ...whole } = profile(of, said);
  const quote = { text, selected: false, truncated: false, edited: false, translated: 'unknown' as const };
  return { ...whole, kind: 'post', permalink: `${permalink}/status/${text.length}`, quote };
}

export const saveAll = async (...captures: Capture[]) => {
  const saved = [];
  for (const capture of captures) saved.push(await saveCapture(capture));
  return saved;
};

/** All leads as they are, each checked against its schema. */
export const leads = async () => (await database.leads.toArray()).map((lead) => leadSchema.parse(lead));

export const lead = async (id: string) => leadSchema.parse(await database.leads.get(id));

export const GITHUB_ADA = 'https://github.com/ada';
export const LOBSTERS_ADA = 'https://lobste.rs/~ada_l';
export const X_ADA = 'https://x.com/ada_builds';
