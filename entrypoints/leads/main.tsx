import '@/components/base.css';
import { i18n } from '#i18n';
import { LeadsPage } from '@/components/leads/leads-page';
import { mount } from '@/components/mount';
import { database } from '@/utils/leads/database';

// While the surface is drawn for the first time; whoever asks it for something hears of a failure.
void database.open().catch(() => undefined);
mount(<LeadsPage />, i18n.t('leads.title'));
