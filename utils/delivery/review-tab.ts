/**
 * The tab in which a scout submits one delivery, and what its pages say of it. Which tab that is stands in `storage.session`: a
 * browser that was started again knows none, and the scout says what became of it.
 */

import { browser } from 'wxt/browser';
import { storage } from 'wxt/utils/storage';
import { i18n } from '#i18n';
import { database } from '../database/database';
import { Failure } from '../errors';
import { prefilledUrl } from '../forms/google/tab/prefill';
import { holdsPrefilled, isPageOf } from '../forms/google/tab/prefilled-page';
import type { Delivery } from '../model/delivery';
import { moved } from '../model/delivery-states';
import { z } from '../model/zod';
import { mayReach } from '../permissions';
import { changeDelivery } from './records';
import { watchPages } from './watched-pages';

const bindingSchema = z.object({ deliveryId: z.uuid(), formId: z.string(), url: z.string() });
type Binding = z.infer<typeof bindingSchema>;

const key = (tabId: number) => `session:review-tab/${tabId}` as const;

/**
 * Opens the form with the delivery's answers in a new tab, and binds that tab to it where the form's pages may be seen.
 * @throws {Failure} `too-late` when it is no longer under review, `form-gone`
 */
export async function openReview(deliveryId: string): Promise<void> {
  const delivery = await database.deliveries.get(deliveryId);
  if (delivery?.state !== 'review') throw new Failure('too-late', i18n.t('delivery.notWaiting'));
  const record = await database.forms.get(delivery.formId);
  if (!record) throw new Failure('form-gone', i18n.t('delivery.formGone'));
  const { url } = prefilledUrl(record, delivery.answers);
  if (!url) throw new Failure('form-gone', i18n.t('delivery.formGone'));
  const seen = (await mayReach(record.form.url)) && (await watchPages(record.form));
  const { id: tabId } = await browser.tabs.create({ url });
  if (seen && tabId !== undefined)
    await storage.setItem(key(tabId), { deliveryId, formId: delivery.formId, url } satisfies Binding);
}

/**
 * A form's page is shown in a tab. The first success page in the tab that was opened for a delivery marks it as sent; from then on,
 * and once another copy of the form is opened there, the tab belongs to no delivery any more.
 */
export async function formShown(page: { tabId: number; url: string; arrived: boolean }): Promise<void> {
  const { data: bound } = bindingSchema.safeParse(await storage.getItem(key(page.tabId)));
  if (!bound) return;
  if (!page.arrived && holdsPrefilled(bound.formId, bound.url, page.url)) return;
  await storage.removeItem(key(page.tabId));
  if (page.arrived && isPageOf(bound.formId, page.url)) await changeDelivery(bound.deliveryId, arrived);
}

/** What was taken up again meanwhile, but has not been posted, arrived all the same: it must not go a second time. */
function arrived(delivery: Delivery): Delivery | undefined {
  switch (delivery.state) {
    case 'review':
    case 'unknown':
      return moved(delivery, 'sent');
    case 'queued':
      return moved(moved(delivery, 'review'), 'sent');
    case 'held':
      return arrived(moved(delivery, 'queued'));
    default:
      return undefined;
  }
}
