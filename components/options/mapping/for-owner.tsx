import { i18n } from '#i18n';
import { CopyButton } from '@/components/ui/controls/copy-button';
import type { Form } from '@/utils/model/form';

/** What the form's owner should change, as a text to send them. */
export function ForOwner({ advice, form }: { advice: string[]; form: Form }) {
  return (
    <div className="share">
      <div className="share-words">
        <h4>{i18n.t('options.owner.title')}</h4>
        <p className="soft">{i18n.t('options.owner.words')}</p>
        <ul className="bullets">
          {advice.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </div>
      <CopyButton text={letterTo(advice, form)}>{i18n.t('options.owner.copy')}</CopyButton>
    </div>
  );
}

/** The advice as a message that stands by itself. */
function letterTo(advice: string[], form: Form): string {
  const lines = advice.map((sentence) => `- ${sentence}`);
  return [i18n.t('options.owner.about', { title: form.title, url: form.url }), ...lines].join('\n');
}
