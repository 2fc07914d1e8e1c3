import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { isSuccessPage } from '@/utils/forms/google/success';
import { send } from '@/utils/messages/send';

/**
 * Registered for a form's pages while one that Guest Scout opened waits to be submitted, and where the form's host is allowed. Says
 * that a page is shown and whether it is the success page; the background knows whose tab it is. Of the page itself nothing is told.
 */
export default defineUnlistedScript(() => {
  const [loaded] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  const arrived = isSuccessPage(loaded?.responseStatus ?? 0, document.documentElement.outerHTML);
  // Nobody listens after an update of the extension: then the scout says so in the popup.
  send('form.shown', { arrived }).catch(() => undefined);
});
