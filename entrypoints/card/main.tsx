import '@/components/ui/base.css';
import { Card } from '@/components/card/card';
import { mount } from '@/components/ui/mount';

mount(<Card token={location.hash.slice(1)} />, 'Guest Scout');
