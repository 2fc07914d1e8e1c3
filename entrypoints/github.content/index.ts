import { defineContentScript } from 'wxt/utils/define-content-script';
import { takeOver } from '@/utils/in-page/replace-earlier-start';
import { startInPage } from '@/utils/in-page/start';
import { githubAdapter } from '@/utils/sites/github';

export default defineContentScript({
  matches: ['https://github.com/*'],
  main() {
    takeOver(() => startInPage(githubAdapter));
  },
});
