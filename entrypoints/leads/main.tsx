import '@/components/ui/base.css';
import { i18n } from '#i18n';
import { LeadsPage } from '@/components/leads/leads-page';
import { WhereOpened } from '@/components/stopped/where-opened';
import { mount } from '@/components/ui/mount';
import { openEarly } from '@/utils/database/database';
import { wakeBackgroundOnChange } from '@/utils/messages/wake-background';

wakeBackgroundOnChange();
openEarly();
mount(
  <WhereOpened>
    <LeadsPage />
  </WhereOpened>,
  i18n.t('leads.title'),
);
