import { CopyButton } from '@/components/copy-button';
import type { Form } from '@/utils/forms/schema';

/** What the form's owner should change, as a text to send them. */
export function ForOwner({ advice, form }: { advice: string[]; form: Form }) {
  return (
    <div className="share">
      <div className="share-words">
        <h4>For the form’s owner</h4>
        <p className="soft">With these changes nominations arrive by themselves:</p>
        <ul className="plain-list">
          {advice.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </div>
      <CopyButton text={letterTo(advice, form)}>Copy as a message</CopyButton>
    </div>
  );
}

/** The advice as a message that stands by itself. */
export function letterTo(advice: string[], form: Form): string {
  const lines = advice.map((sentence) => `- ${sentence}`);
  return [`About the form “${form.title}” (${form.url}):`, ...lines].join('\n');
}
