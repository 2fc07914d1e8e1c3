import '@/components/base.css';
import { mount } from '@/components/mount';
import { Popup } from '@/components/popup/popup';
import { openEarly } from '@/utils/leads/database';

openEarly();
mount(<Popup beside />, 'Guest Scout');
