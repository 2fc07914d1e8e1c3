import { LIMITS } from './limits';
import { ADAPTER_SITES } from './sites';
import { isWebAddress } from './web-address';
import { z } from './zod';

const line = z.string().max(LIMITS.line);

/** A web address that may be shown as a link: http or https, no credentials. */
export const httpUrl = z.string().max(LIMITS.url).refine(isWebAddress, 'must be a web address');

export const siteSchema = z.enum([...ADAPTER_SITES, 'web']);
/** The sites that have an adapter; `web` is any other page. */
export type Site = z.infer<typeof siteSchema>;

/** One person's account. `site` names the provider: x, lobsters, github, mastodon, bluesky, linkedin, …, `web` for a plain homepage. */
export const accountSchema = z.object({
  site: z.string().max(40),
  handle: line.optional(),
  id: line.optional(),
  url: httpUrl,
});
export type Account = z.infer<typeof accountSchema>;
