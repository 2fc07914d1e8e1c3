import { defineContentScript } from 'wxt/utils/define-content-script';
import { startInPage } from '@/utils/in-page/start';
import { startOnce } from '@/utils/in-page/start-once';
import { SITES } from '@/utils/model/sites';
import { githubAdapter } from '@/utils/sites/github';

export default defineContentScript({
  matches: [`${SITES.github.origin}/*`],
  main() {
    startOnce(() => startInPage(githubAdapter));
  },
});
