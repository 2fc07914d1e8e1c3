import type { Lead, LeadEdit } from '@/utils/leads/schema';
import { Choice } from '../choice';
import { Icon } from '../icon';
import { TextField } from '../text-field';
import { type EditedSource, type Needs, tooLong, wordsOf } from './needs';
import { TopicsField } from './topics-field';

export interface LeadFieldsProps {
  lead: Lead;
  change: (edit: LeadEdit) => void;
  needs: Needs;
  attempted: boolean;
  /** The name is asked for elsewhere, on top. */
  withoutName?: boolean;
}

const NOMINEES = [
  { value: 'other', label: 'Someone else' },
  { value: 'self', label: 'Myself' },
] as const;

const SELLS = [
  { value: 'no', label: 'No' },
  { value: 'yes', label: 'Yes' },
  { value: 'unknown', label: 'Not sure' },
] as const;

/** Everything about the person that can be edited, beside why. */
export function LeadFields({ lead, change, needs, attempted, withoutName }: LeadFieldsProps) {
  const errorOf = (source: EditedSource) => wordsOf(needs.ofField.get(source), attempted);
  const noteOf = (source: EditedSource) => {
    const most = needs.tooLong.get(source);
    return most === undefined ? undefined : tooLong(most);
  };
  return (
    <div className="fields">
      {!withoutName && (
        <TextField
          label="Name"
          value={lead.name}
          hint={noteOf('guestName')}
          error={errorOf('guestName')}
          autoComplete="off"
          onValue={(name) => change({ name })}
        />
      )}
      <TextField
        label="Who they are"
        value={lead.who}
        hint={noteOf('who')}
        error={errorOf('who')}
        placeholder="Role, company, what they are known for"
        autoComplete="off"
        onValue={(who) => change({ who })}
      />
      <TopicsField topics={lead.topics} error={errorOf('topics')} onTopics={(topics) => change({ topics })} />
      <Choice
        label="I suggest"
        options={NOMINEES}
        value={lead.selfNominated ? 'self' : 'other'}
        onValue={(value) => change({ selfNominated: value === 'self' })}
      />
      <Choice
        label="Do they sell AI tools?"
        options={SELLS}
        value={lead.sellsTools}
        error={errorOf('sellsTools')}
        onValue={(sellsTools) => change({ sellsTools })}
      />
      <TextField
        label={
          <>
            <Icon name="lock" size={13} /> Note for yourself
          </>
        }
        hint="Stays on this device. Never sent."
        multiline
        value={lead.note}
        onValue={(note) => change({ note })}
      />
    </div>
  );
}
