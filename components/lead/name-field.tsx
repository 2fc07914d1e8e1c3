import type { AnswerProblem } from '@/utils/forms/schema';
import type { Lead, LeadEdit } from '@/utils/leads/schema';
import { TextField } from '../text-field';
import { wordsOf } from './needs';

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
      label="Who said this?"
      hint="The page names nobody for certain. Type the person’s name."
      data-ask-name=""
      autoComplete="off"
      value={lead.name}
      error={wordsOf(problem, attempted)}
      onValue={(name) => change({ name })}
    />
  );
}
