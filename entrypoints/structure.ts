import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { structureOf } from '@/utils/health/structure';

/** Runs once in a tab of the three sites, when its buttons are missing or on "Copy report"; gives structure and no words. */
export default defineUnlistedScript(() => structureOf(document));
