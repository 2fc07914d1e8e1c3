import { defineContentScript } from 'wxt/utils/define-content-script';
import { replaceEarlierStart } from '@/utils/in-page/replace-earlier-start';
import { startInPage } from '@/utils/in-page/start';
import { SITES } from '@/utils/model/sites';
import { githubAdapter } from '@/utils/sites/github';

export default defineContentScript({
  matches: [`${SITES.github.origin}/*`],
  main() {
    replaceEarlierStart(() => startInPage(githubAdapter));
  },
});
