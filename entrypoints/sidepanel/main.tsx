import { mount } from '@/components/mount';
import { Popup } from '@/components/popup/popup';
import '@/components/base.css';

mount(<Popup beside />, 'Guest Scout');
