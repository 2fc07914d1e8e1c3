import { i18n } from '#i18n';
import type { AnswerProblem } from '@/utils/forms/schema';
import type { Lead, LeadEdit } from '@/utils/leads/schema';
import { TextField } from '../text-field';
import { tooLong, wordsOf } from './needs';

export interface WhyFieldProps {
  lead: Lead;
  change: (edit: LeadEdit) => void;
  problem: AnswerProblem | undefined;
  /** How many characters the form takes, where these are more. */
  most: number | undefined;
  attempted: boolean;
}

/** The one sentence that matters; the surface puts the focus here first. */
export function WhyField({ lead, change, problem, most, attempted }: WhyFieldProps) {
  return (
    <div className="why">
      <TextField
        label={i18n.t('lead.fields.why')}
        hint={most ? tooLong(most) : i18n.t('lead.fields.whyHint')}
        multiline
        rows={2}
        data-focus-first=""
        value={lead.why}
        error={wordsOf(problem, attempted)}
        onValue={(why) => change({ why })}
      />
    </div>
  );
}
