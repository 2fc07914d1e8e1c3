import type { LeadView } from '@/utils/messages/protocol';
import { AnswersPreview } from '../answers-preview';
import { Icon } from '../icon';

/** The answers as the form will get them, folded until asked for. */
export function FormAnswers({ view }: { view: LeadView }) {
  if (!view.form || !view.projection) return null;
  return (
    <details className="fold">
      <summary>
        <Icon name="more" size={14} />
        <span>What the form will get</span>
        <span className="fold-aside">{view.form.form.title}</span>
      </summary>
      <div className="fold-body">
        <AnswersPreview projection={view.projection} form={view.form.form} />
      </div>
    </details>
  );
}
