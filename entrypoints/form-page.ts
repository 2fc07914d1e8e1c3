import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { LARGEST_PAGE } from '@/utils/forms/google/body';

/**
 * Run once in a tab whose form the scout connects; the page goes to the popup, which takes the questions out of it. The array of
 * questions stands in the text of a script, so nothing has to run in the page's own world.
 */
export default defineUnlistedScript(() => ({
  url: location.href,
  html: document.documentElement.outerHTML.slice(0, LARGEST_PAGE + 1),
}));
