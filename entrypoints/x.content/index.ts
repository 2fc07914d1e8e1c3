import { defineContentScript } from 'wxt/utils/define-content-script';
import { startInPage } from '@/utils/in-page/start';
import { takeOver } from '@/utils/in-page/take-over';
import { xAdapter } from '@/utils/sites/x';

export default defineContentScript({
  matches: ['https://x.com/*'],
  main() {
    takeOver(() => startInPage(xAdapter));
  },
});
