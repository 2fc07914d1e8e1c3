import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { bringPageTexts } from '@/utils/page-languages';

/** Runs before our script in a page where the browser is in another language than English (utils/page-texts-script.ts). */
export default defineUnlistedScript(() => bringPageTexts());
