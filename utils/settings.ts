import { storage } from 'wxt/utils/storage';
import { z } from './model/zod';

export const settingsSchema = z.object({
  /** As the nomination form gets them. */
  scoutName: z.string().max(200),
  scoutEmail: z.string().max(320),
  /** Shows where guests stand, and what comes of it, before any lead has a stage. */
  isHost: z.boolean(),
  showName: z.string().max(200),
  /** The host's own invitation; empty: the one that comes along. */
  invitationSubject: z.string().max(200),
  invitationText: z.string().max(5_000),
  /** Set by the first captcha, sign-in or 429: nothing is sent meanwhile. */
  queuePaused: z.enum(['captcha', 'sign-in', 'rate-limited', 'by-scout']).nullable(),
  /** When the pause ends by itself; null: when the scout resumes. */
  pausedUntil: z.iso.datetime().nullable(),
});
export type Settings = z.infer<typeof settingsSchema>;

export const DEFAULTS: Settings = {
  scoutName: '',
  scoutEmail: '',
  isHost: false,
  showName: '',
  invitationSubject: '',
  invitationText: '',
  queuePaused: null,
  pausedUntil: null,
};

const item = storage.defineItem<unknown>('local:settings');

/** The settings, salvaged field by field: one bad value never resets the others. */
export async function readSettings(): Promise<Settings> {
  return salvage(await item.getValue());
}

/** Changes some settings and keeps the rest. */
export async function writeSettings(change: Partial<Settings>): Promise<void> {
  await item.setValue({ ...(await readSettings()), ...change });
}

/** Calls back at each change, in every context. Returns the way to stop. */
export function watchSettings(changed: (settings: Settings) => void): () => void {
  return item.watch((value) => changed(salvage(value)));
}

/** Any stored value → settings, with the default for each field that does not fit. */
function salvage(stored: unknown): Settings {
  const fields = stored && typeof stored === 'object' ? (stored as Record<string, unknown>) : {};
  const salvaged: Record<string, unknown> = {};
  for (const [name, schema] of Object.entries(settingsSchema.shape)) {
    const parsed = schema.safeParse(fields[name]);
    salvaged[name] = parsed.success ? parsed.data : DEFAULTS[name as keyof Settings];
  }
  return salvaged as Settings;
}
