import { Card } from '@/components/card/card';
import { mount } from '@/components/mount';
import '@/components/base.css';

mount(<Card token={location.hash.slice(1)} />, 'Guest Scout');
