import { i18n } from '#i18n';
import type { Question } from '@/utils/model/form';
import { FieldError } from '../../ui/controls/field';
import { TextField } from '../../ui/controls/text-field';
import { withParts } from '../../ui/with-parts';
import { questionTitle } from '../delivery/answers-preview';
import { AskedChecks } from './asked-checks';
import { AskedChoice, AskedList } from './asked-choice';
import { type AskedQuestionProps, hintOf, labelOf } from './asked-words';
import { tooLong } from './needs';

/** A question of the form that no part of the lead answers, asked here with the native control that fits it. */
export function AskedQuestion(props: AskedQuestionProps) {
  const { question, values, onValues, most, error } = props;
  const text = {
    label: labelOf(question),
    hint: most ? tooLong(most) : hintOf(question),
    error,
    value: values[0] ?? '',
    onValue: (value: string) => onValues(value ? [value] : []),
  };

  switch (question.type) {
    case 'radio':
    case 'scale':
    case 'rating':
    case 'grid':
      return <AskedChoice {...props} />;
    case 'checkboxes':
    case 'checkboxGrid':
      return <AskedChecks {...props} />;
    case 'dropdown':
      return <AskedList {...props} />;
    case 'date':
      return <TextField {...text} {...dateInput(question)} />;
    case 'time':
      return question.duration ? (
        <TextField {...text} hint={text.hint ?? i18n.t('lead.asked.duration')} inputMode="numeric" />
      ) : (
        <TextField {...text} type="time" />
      );
    case 'file':
    case 'unknown':
      return (
        <FieldError id={`asked-${question.entryId}`}>
          {withParts(i18n.t('lead.asked.onlyThere', { question: '{question}' }), {
            question: <bdi>{questionTitle(question)}</bdi>,
          })}
        </FieldError>
      );
    default:
      return <TextField {...text} multiline={question.type === 'paragraph'} rows={3} />;
  }
}

function dateInput({ date }: Question) {
  if (date && !date.year) return { placeholder: date.time ? '05-31 14:00' : '05-31' };
  return { type: date?.time ? 'datetime-local' : 'date' };
}
