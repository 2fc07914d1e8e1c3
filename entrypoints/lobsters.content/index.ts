import { defineContentScript } from 'wxt/utils/define-content-script';
import { startInPage } from '@/utils/in-page/start';
import { startOnce } from '@/utils/in-page/start-once';
import { SITES } from '@/utils/model/sites';
import { lobstersAdapter } from '@/utils/sites/lobsters';

export default defineContentScript({
  matches: [`${SITES.lobsters.origin}/*`],
  main() {
    startOnce(() => startInPage(lobstersAdapter));
  },
});
