import { defineContentScript } from 'wxt/utils/define-content-script';
import { replaceEarlierStart } from '@/utils/in-page/replace-earlier-start';
import { startInPage } from '@/utils/in-page/start';
import { SITES } from '@/utils/model/sites';
import { lobstersAdapter } from '@/utils/sites/lobsters';

export default defineContentScript({
  matches: [`${SITES.lobsters.origin}/*`],
  main() {
    replaceEarlierStart(() => startInPage(lobstersAdapter));
  },
});
