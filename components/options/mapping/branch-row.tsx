import { i18n } from '#i18n';
import { Choice } from '@/components/ui/controls/choice';
import type { Form, GoTo, Question } from '@/utils/model/form';
import { MappingRow, type MappingRowProps } from './mapping-row';
import { QuestionTitle } from './question-title';

/** A question whose answer decides which sections follow: which way nominations go. */
export function BranchRow(props: MappingRowProps) {
  const { form, question, source, reason, gap, onSource } = props;
  if (source.from !== 'fixed' && source.from !== 'skip') return <MappingRow {...props} />;
  const chosen = question.options.findIndex(({ text }) => text === source.value?.[0]);
  return (
    <>
      <Choice
        layout="list"
        label={<QuestionTitle question={question} />}
        hint={i18n.t('options.mapping.branches')}
        error={gap}
        value={String(chosen)}
        options={[
          ...question.options.map((option, index) => ({
            value: String(index),
            label: <Way text={option.text} to={whereTo(form, question, option.goTo)} />,
          })),
          { value: 'ask', label: i18n.t('options.source.ask') },
        ]}
        onValue={(value) => {
          const option = question.options[Number(value)];
          onSource(option ? { from: 'fixed', value: [option.text] } : { from: 'ask' });
        }}
      />
      {reason && <p className="mapping-reason">{reason}</p>}
    </>
  );
}

function Way({ text, to }: { text: string; to: string }) {
  return (
    <>
      <span dir="auto">{text}</span>{' '}
      {to !== text && (
        <span className="soft">
          <span className="ahead">→</span> <bdi>{to}</bdi>
        </span>
      )}
    </>
  );
}

function whereTo(form: Form, question: Question, goTo: GoTo = 'next'): string {
  if (goTo === 'submit') return i18n.t('options.mapping.ends');
  if (goTo === 'restart') return i18n.t('options.mapping.restarts');
  const here = form.sections.findIndex(({ questions }) => questions.includes(question));
  const section = goTo === 'next' ? form.sections[here + 1] : form.sections.find(({ id }) => id === goTo);
  if (!section) return i18n.t('options.mapping.ends');
  return section.title || i18n.t('options.mapping.nextSection');
}
