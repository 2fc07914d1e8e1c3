import { defineContentScript } from 'wxt/utils/define-content-script';
import { startInPage } from '@/utils/in-page/start';
import { takeOver } from '@/utils/in-page/take-over';
import { githubAdapter } from '@/utils/sites/github';

export default defineContentScript({
  matches: ['https://github.com/*'],
  main() {
    takeOver(() => startInPage(githubAdapter));
  },
});
