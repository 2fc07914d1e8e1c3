import { captureSchema } from '../model/capture';
import { leadEditSchema, showsEditSchema } from '../model/lead';
import { LIMITS } from '../model/limits';
import { z } from '../model/zod';
import type { MessageName, Sent } from './protocol';
import type { Sender } from './sender';

const nothing = z.object({});
const id = z.uuid();
const path = z.object({ path: z.string().max(LIMITS.url) });

/**
 * The one table: which message takes what, and from whom. `page` is an extension page of its own: popup, options, welcome.
 * `aMinute`: so often from one tab of a site, whose scripts may be in other hands.
 */
export const POLICY: {
  [Name in MessageName]: { from: readonly Sender['kind'][]; takes: z.ZodType<Sent<Name>>; aMinute?: number };
} = {
  'capture.save': { from: ['site', 'page'], takes: captureSchema, aMinute: 30 },
  'capture.selected': { from: ['site', 'page'], takes: captureSchema, aMinute: 30 },
  'page.suggest': { from: ['page'], takes: z.object({ tabId: z.number().int() }) },
  'capture.undo': { from: ['site', 'page'], takes: z.object({ clipId: id }), aMinute: 60 },
  'page.shown': { from: ['site'], takes: path, aMinute: 60 },
  'health.buttons': { from: ['site'], takes: path, aMinute: 60 },
  'health.noButtons': { from: ['site'], takes: path, aMinute: 60 },
  'card.open': { from: ['site', 'page'], takes: z.object({ clipId: id }), aMinute: 60 },

  'card.claim': { from: ['card'], takes: z.object({ token: z.string().max(100) }) },
  'card.view': { from: ['card'], takes: nothing },
  'card.edit': { from: ['card'], takes: leadEditSchema.extend({ typedFor: id.optional() }) },
  'card.shows': { from: ['card'], takes: showsEditSchema },
  'card.send': { from: ['card'], takes: z.object({ followUp: z.boolean() }) },
  'card.review': { from: ['card'], takes: nothing },
  'card.options': { from: ['card'], takes: nothing },
  'card.unsend': { from: ['card'], takes: nothing },
  'card.undo': { from: ['card'], takes: nothing },
  'card.close': { from: ['card'], takes: nothing },

  'lead.edit': { from: ['page'], takes: z.object({ leadId: id, edit: leadEditSchema }) },
  'review.open': { from: ['page', 'card'], takes: z.object({ deliveryId: id }) },
  'form.shown': { from: ['form'], takes: z.object({ arrived: z.boolean() }) },
  'clip.shows': { from: ['page'], takes: showsEditSchema },
  'queue.wake': { from: ['page'], takes: nothing },
};

/** Is it in the table? */
export function isMessageName(name: unknown): name is MessageName {
  return typeof name === 'string' && Object.hasOwn(POLICY, name);
}
