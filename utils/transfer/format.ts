/** The shape of an exported file, described for people in docs/export.md. */

import { type Delivery, deliverySchema } from '../model/delivery';
import { type Nomination, nominationSchema } from '../model/hosts/nomination';
import { type Clip, clipSchema, type Lead, leadSchema } from '../model/lead';
import { type ConnectedForm, connectedFormSchema } from '../model/mapping';
import {
  type Apart,
  apartSchema,
  type Claim,
  claimSchema,
  type Merge,
  mergeSchema,
} from '../model/same-person';
import type { z } from '../model/zod';
import { settingsSchema } from '../settings';

/** Raised when a file of the version before could no longer be read as one of this. */
export const VERSION = 1;

/** What the first line of every exported file says, whatever comes after. */
export const KIND = 'guest-scout-leads';

/** Everything held about one person. */
export interface Person {
  lead: Lead;
  clips: Clip[];
  deliveries: Delivery[];
  claims: Claim[];
  merges: Merge[];
  apart: Apart[];
  nominations: Nomination[];
}

/** The lists of a person beside the lead, each with the check of one entry. */
export const LISTS = {
  clips: clipSchema,
  deliveries: deliverySchema,
  claims: claimSchema,
  merges: mergeSchema,
  apart: apartSchema,
  nominations: nominationSchema,
} as const;

/** So many entries of each are read of one person; who has more is not one person, or was made to keep this device busy. */
export const MOST: Record<keyof typeof LISTS, number> = {
  clips: 5_000,
  deliveries: 1_000,
  claims: 1_000,
  merges: 100,
  apart: 2_000,
  nominations: 5_000,
};

/** The settings that travel; what the queue of this device does is no part of them. Files of before have none of a host's. */
export const keptSettingsSchema = settingsSchema
  .pick({ scoutName: true, scoutEmail: true })
  .extend(
    settingsSchema
      .pick({ isHost: true, showName: true, invitationSubject: true, invitationText: true })
      .partial().shape,
  );
export type KeptSettings = z.infer<typeof keptSettingsSchema>;

export { type ConnectedForm, connectedFormSchema, leadSchema };
