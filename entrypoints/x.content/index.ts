import { defineContentScript } from 'wxt/utils/define-content-script';
import { replaceEarlierStart } from '@/utils/in-page/replace-earlier-start';
import { startInPage } from '@/utils/in-page/start';
import { SITES } from '@/utils/model/sites';
import { xAdapter } from '@/utils/sites/x';

export default defineContentScript({
  matches: [`${SITES.x.origin}/*`],
  main() {
    replaceEarlierStart(() => startInPage(xAdapter));
  },
});
