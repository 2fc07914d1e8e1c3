import { i18n } from '#i18n';
import type { Question } from '@/utils/model/form';
import { Button } from '../../ui/controls/button';
import { Choice } from '../../ui/controls/choice';
import { Field } from '../../ui/controls/field';
import { TextField } from '../../ui/controls/text-field';
import { questionTitle } from '../delivery/answers-preview';
import { type AskedQuestionProps, hintOf, labelOf } from './asked-words';
import './asked.css';

const OPTION = 'option ';

/** The options of a question with "Other", and which of them stands for what was chosen: text that is no option is "Other". */
function chosenOf({ options, other }: Question, [chosen]: string[]) {
  const all = options.map(({ text }) => ({ value: `${OPTION}${text}`, label: text }));
  const isOther = chosen !== undefined && !options.some(({ text }) => text === chosen);
  return {
    all: other ? [...all, { value: 'other', label: i18n.t('lead.asked.other') }] : all,
    value: isOther ? 'other' : chosen === undefined ? undefined : `${OPTION}${chosen}`,
    isOther: isOther && other,
  };
}

const valuesFor = (value: string) => [value === 'other' ? '' : value.slice(OPTION.length)];

/** One of a few, to be seen at once. */
export function AskedChoice({ question, values, onValues, error }: AskedQuestionProps) {
  const { all, value, isOther } = chosenOf(question, values);
  const long = all.some(({ label }) => label.length > 18) || all.length > 6;
  const isScale = question.type === 'scale';
  return (
    <div className="asked">
      <Choice
        label={labelOf(question)}
        hint={hintOf(question)}
        error={error}
        layout={long && !isScale ? 'list' : 'row'}
        options={all.map((option, index) => ({
          ...option,
          label: <bdi>{withEnd(question, option.label, index)}</bdi>,
        }))}
        value={value}
        onValue={(chosen) => onValues(valuesFor(chosen))}
      />
      {isOther && <Other value={values[0] ?? ''} onValue={(typed) => onValues([typed])} />}
      <TakeBack question={question} chosen={values.length > 0} onValues={onValues} />
    </div>
  );
}

/** The ends of a scale with what they mean. */
function withEnd({ ends, options }: Question, label: string, index: number): string {
  const end = index === 0 ? ends?.[0] : index === options.length - 1 ? ends?.[1] : undefined;
  return end ? i18n.t('lead.asked.scaleEnd', { option: label, meaning: end }) : label;
}

/** A native radio cannot be taken back, an optional answer can. */
function TakeBack({
  question,
  chosen,
  onValues,
}: { question: Question; chosen: boolean } & Pick<AskedQuestionProps, 'onValues'>) {
  if (question.required || !chosen) return null;
  return (
    <Button
      kind="quiet"
      className="button-small"
      aria-label={i18n.t('lead.asked.leaveEmptyOf', { question: questionTitle(question) })}
      onClick={() => onValues([])}
    >
      {i18n.t('lead.asked.leaveEmpty')}
    </Button>
  );
}

const Other = ({ value, onValue }: { value: string; onValue: (typed: string) => void }) => (
  <TextField label={i18n.t('lead.asked.otherInWords')} value={value} onValue={onValue} />
);

/** One of many, in a list that folds. */
export function AskedList({ question, values, onValues, error }: AskedQuestionProps) {
  const { all, value, isOther } = chosenOf(question, values);
  return (
    <div className="asked">
      <Field label={labelOf(question)} hint={hintOf(question)} error={error}>
        {({ id, describedBy }) => (
          <select
            id={id}
            className="input"
            aria-describedby={describedBy}
            aria-invalid={error ? true : undefined}
            value={all.some((option) => option.value === value) ? value : ''}
            onChange={({ currentTarget }) =>
              onValues(currentTarget.value ? valuesFor(currentTarget.value) : [])
            }
          >
            <option value="">{i18n.t('lead.asked.choose')}</option>
            {all.map((option) => (
              <option key={option.value} value={option.value} dir="auto">
                {option.label}
              </option>
            ))}
          </select>
        )}
      </Field>
      {isOther && <Other value={values[0] ?? ''} onValue={(typed) => onValues([typed])} />}
    </div>
  );
}
