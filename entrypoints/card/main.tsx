import '@/components/base.css';
import { Card } from '@/components/card/card';
import { mount } from '@/components/mount';

mount(<Card token={location.hash.slice(1)} />, 'Guest Scout');
