import { Announcer } from '../ui/announce';
import { Leads } from './leads';
import './leads.css';

/** All leads in a tab: the list, and one of them beside it. */
export function LeadsPage() {
  return (
    <Announcer>
      <Leads />
    </Announcer>
  );
}
