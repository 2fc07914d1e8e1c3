import '@/components/ui/base.css';
import { Popup } from '@/components/popup/popup';
import { mount } from '@/components/ui/mount';
import { openEarly } from '@/utils/database/database';
import { wakeBackgroundOnChange } from '@/utils/messages/wake-background';

wakeBackgroundOnChange();
openEarly();
mount(<Popup beside />, 'Guest Scout');
