import { i18n } from '#i18n';
import type { AnswerProblem } from '@/utils/model/answers';
import type { Lead, LeadEdit } from '@/utils/model/lead';
import { TextField } from '../ui/controls/text-field';
import { wordsOf } from './asked/needs';

export interface NameFieldProps {
  lead: Lead;
  change: (edit: LeadEdit) => void;
  problem: AnswerProblem | undefined;
  attempted: boolean;
}

/** Asked first where the page named nobody, or several people: only the reader knows whose words these are. */
export function NameField({ lead, change, problem, attempted }: NameFieldProps) {
  return (
    <TextField
      label={i18n.t('lead.fields.whoSaid')}
      hint={i18n.t('lead.fields.whoSaidHint')}
      data-ask-name=""
      autoComplete="off"
      value={lead.name}
      error={wordsOf(problem, attempted)}
      onValue={(name) => change({ name })}
    />
  );
}
