import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { readAnyPage } from '@/utils/sites/any-page';

/** Run by the background in a page that the scout wants to suggest from; its value goes back to there. */
export default defineUnlistedScript(() => {
  const [loaded] = performance.getEntriesByType('navigation');
  return readAnyPage({ document, url: new URL(location.href) }, loaded?.name);
});
