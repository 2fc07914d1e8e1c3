import '@/components/base.css';
import { mount } from '@/components/mount';
import { Popup } from '@/components/popup/popup';
import { database } from '@/utils/leads/database';

// While the surface is drawn for the first time; whoever asks it for something hears of a failure.
void database.open().catch(() => undefined);
mount(<Popup />, 'Guest Scout');
