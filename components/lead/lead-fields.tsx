import { i18n } from '#i18n';
import type { Lead, LeadEdit } from '@/utils/model/lead';
import { Choice } from '../ui/controls/choice';
import { TextField } from '../ui/controls/text-field';
import { Icon } from '../ui/icon';
import { type EditedField, type Needs, tooLong, wordsOf } from './asked/needs';
import { TopicsField } from './topics-field';

export interface LeadFieldsProps {
  lead: Lead;
  change: (edit: LeadEdit) => void;
  needs: Needs;
  attempted: boolean;
  /** The name is asked for elsewhere, on top. */
  withoutName?: boolean;
}

const nominees = () =>
  [
    { value: 'other', label: i18n.t('lead.fields.someoneElse') },
    { value: 'self', label: i18n.t('lead.fields.myself') },
  ] as const;

const sells = () =>
  [
    { value: 'no', label: i18n.t('lead.fields.sellsNo') },
    { value: 'yes', label: i18n.t('lead.fields.sellsYes') },
    { value: 'unknown', label: i18n.t('lead.fields.sellsUnknown') },
  ] as const;

/** Everything about the person that can be edited, beside why. */
export function LeadFields({ lead, change, needs, attempted, withoutName }: LeadFieldsProps) {
  const errorOf = (field: EditedField) => wordsOf(needs.ofField.get(field), attempted);
  const noteOf = (field: EditedField) => {
    const most = needs.tooLong.get(field);
    return most === undefined ? undefined : tooLong(most);
  };
  return (
    <div className="fields">
      {!withoutName && (
        <TextField
          label={i18n.t('lead.fields.name')}
          value={lead.name}
          hint={noteOf('name')}
          error={errorOf('name')}
          autoComplete="off"
          onValue={(name) => change({ name })}
        />
      )}
      <TextField
        label={i18n.t('lead.fields.who')}
        value={lead.who}
        hint={noteOf('who')}
        error={errorOf('who')}
        placeholder={i18n.t('lead.fields.whoExample')}
        autoComplete="off"
        onValue={(who) => change({ who })}
      />
      <TopicsField topics={lead.topics} error={errorOf('topics')} onTopics={(topics) => change({ topics })} />
      <Choice
        label={i18n.t('lead.fields.nominee')}
        options={nominees()}
        value={lead.selfNominated ? 'self' : 'other'}
        onValue={(value) => change({ selfNominated: value === 'self' })}
      />
      <Choice
        label={i18n.t('lead.fields.sellsTools')}
        options={sells()}
        value={lead.sellsTools}
        error={errorOf('sellsTools')}
        onValue={(sellsTools) => change({ sellsTools })}
      />
      <TextField
        label={
          <>
            <Icon name="lock" size={13} /> {i18n.t('lead.fields.note')}
          </>
        }
        hint={i18n.t('lead.fields.noteHint')}
        multiline
        value={lead.note}
        onValue={(note) => change({ note })}
      />
    </div>
  );
}
