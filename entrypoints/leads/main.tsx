import '@/components/base.css';
import { i18n } from '#i18n';
import { LeadsPage } from '@/components/leads/leads-page';
import { mount } from '@/components/mount';
import { openEarly } from '@/utils/leads/database';

openEarly();
mount(<LeadsPage />, i18n.t('leads.title'));
