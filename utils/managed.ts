import { browser } from 'wxt/browser';
import { z } from './model/zod';

/** As long as the box into which a set-up line is pasted takes. */
const MOST = 200_000;

/** What a team's policy may say; the same as `public/managed-schema.json`, which Chromium checks by itself (docs/install.md). */
const managedSchema = z.strictObject({ setUp: z.string().trim().min(1).max(MOST).optional() });

/** What the policy of this browser's organisation says of Guest Scout. */
export interface Managed {
  /** The set-up line of the team's form. */
  setUp?: string;
  /** Names of settings that there are not, or whose value does not fit: nothing is done with them. */
  unknown: string[];
}

/** Reads the policy; without one, nothing. A setting that does not fit takes none of the others along. */
export async function readManaged(): Promise<Managed> {
  const given = await browser.storage.managed.get().catch(() => ({}));
  const managed: Managed = { unknown: [] };
  for (const [name, value] of Object.entries(given)) {
    const { data } = managedSchema.safeParse({ [name]: value });
    if (data) Object.assign(managed, data);
    else managed.unknown.push(name);
  }
  return managed;
}
