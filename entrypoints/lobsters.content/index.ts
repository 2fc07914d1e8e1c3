import { defineContentScript } from 'wxt/utils/define-content-script';
import { startInPage } from '@/utils/in-page/start';
import { takeOver } from '@/utils/in-page/take-over';
import { lobstersAdapter } from '@/utils/sites/lobsters';

export default defineContentScript({
  matches: ['https://lobste.rs/*'],
  main() {
    takeOver(() => startInPage(lobstersAdapter));
  },
});
