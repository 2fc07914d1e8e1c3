import { i18n } from '#i18n';
import { LeadsPage } from '@/components/leads/leads-page';
import { mount } from '@/components/mount';
import '@/components/base.css';

mount(<LeadsPage />, i18n.t('leads.title'));
