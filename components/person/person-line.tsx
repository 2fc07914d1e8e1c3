import type { PersonView } from '@/utils/leads/person/person';
import { leadInWords } from '@/utils/leads/person/words';
import { Icon } from '../icon';
import './person.css';

/** One quiet line on the card: somebody else may be this person, or was merged. It is decided in the popup. */
export function PersonLine({ person }: { person: PersonView | undefined }) {
  const [suggestion] = person?.suggestions ?? [];
  const words = suggestion
    ? `Perhaps the same person as ${inWords(suggestion)}. Decide in the toolbar’s Guest Scout.`
    : person?.merged
      ? `One lead with ${inWords(person.merged)}. Undo in the toolbar’s Guest Scout.`
      : undefined;
  return words ? (
    <p className="person-quiet" dir="auto">
      <Icon name="note" size={14} /> <span>{words}</span>
    </p>
  ) : null;
}

const inWords = ({ name, accounts }: { name: string; accounts: string }) => leadInWords(name, accounts);
