import { i18n } from '#i18n';
import type { PersonView } from '@/utils/model/view';
import { Icon } from '../ui/icon';
import { withParts } from '../ui/with-parts';
import { Who } from './who';
import './person.css';

/** One quiet line on the card: somebody else may be this person, or was merged. It is decided in the popup. */
export function PersonLine({ person }: { person: PersonView | undefined }) {
  const [suggestion] = person?.suggestions ?? [];
  const other = suggestion ?? person?.merged;
  if (!other) return null;
  const words = i18n.t(suggestion ? 'person.perhaps' : 'person.oneWith', { who: '{who}' });
  return (
    <p className="person-quiet">
      <Icon name="note" size={14} /> <span>{withParts(words, { who: <Who {...other} /> })}</span>
    </p>
  );
}
