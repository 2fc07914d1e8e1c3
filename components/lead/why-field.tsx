import { i18n } from '#i18n';
import type { AnswerProblem } from '@/utils/model/answers';
import type { Lead, LeadEdit } from '@/utils/model/lead';
import { TextField } from '../ui/controls/text-field';
import { tooLong, wordsOf } from './asked/needs';

export interface WhyFieldProps {
  lead: Lead;
  change: (edit: LeadEdit) => void;
  problem: AnswerProblem | undefined;
  /** How many characters the form takes, where these are more. */
  most: number | undefined;
  attempted: boolean;
  /** What becomes of it. */
  hint: string;
}

/** The one sentence that matters; the surface puts the focus here first. */
export function WhyField({ lead, change, problem, most, attempted, hint }: WhyFieldProps) {
  return (
    <div className="why">
      <TextField
        label={i18n.t('lead.fields.why')}
        hint={most ? tooLong(most) : hint}
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
