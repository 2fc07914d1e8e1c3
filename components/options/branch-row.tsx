import { Choice } from '@/components/choice';
import type { Form, GoTo, Question } from '@/utils/forms/schema';
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
        hint="This one branches. Choose which way nominations go."
        error={gap}
        value={String(chosen)}
        options={[
          ...question.options.map((option, index) => ({
            value: String(index),
            label: <Way text={option.text} to={whereTo(form, question, option.goTo)} />,
          })),
          { value: 'ask', label: 'Ask me each time' },
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
      <span dir="auto">{text}</span> {to !== text && <span className="soft">→ {to}</span>}
    </>
  );
}

function whereTo(form: Form, question: Question, goTo: GoTo = 'next'): string {
  if (goTo === 'submit') return 'ends the form';
  if (goTo === 'restart') return 'back to the beginning';
  const here = form.sections.findIndex(({ questions }) => questions.includes(question));
  const section = goTo === 'next' ? form.sections[here + 1] : form.sections.find(({ id }) => id === goTo);
  if (!section) return 'ends the form';
  return section.title || 'the next section';
}
