import '@/components/ui/base.css';
import { Popup } from '@/components/popup/popup';
import { WhereOpened } from '@/components/stopped/where-opened';
import { mount } from '@/components/ui/mount';
import { openEarly } from '@/utils/database/database';
import { wakeBackgroundOnChange } from '@/utils/messages/wake-background';

wakeBackgroundOnChange();
openEarly();
mount(
  <WhereOpened>
    <Popup />
  </WhereOpened>,
  'Guest Scout',
);
