import { defineContentScript } from 'wxt/utils/define-content-script';
import { startInPage } from '@/utils/in-page/start';
import { startOnce } from '@/utils/in-page/start-once';
import { SITES } from '@/utils/model/sites';
import { xAdapter } from '@/utils/sites/x';

export default defineContentScript({
  matches: [`${SITES.x.origin}/*`],
  main() {
    startOnce(() => startInPage(xAdapter));
  },
});
