import { i18n } from '#i18n';
import { buttonClass } from '@/components/ui/controls/button';
import { withParts } from '@/components/ui/with-parts';
import type { Form } from '@/utils/model/form';

/** The nomination form: connected already, or the next thing to do. */
export function NextStep({ form }: { form: Form | undefined }) {
  if (form) {
    return (
      <>
        <p>
          {withParts(i18n.t('welcome.next.connected', { title: '{title}' }), {
            title: <strong dir="auto">{form.title}</strong>,
          })}
        </p>
        <p>
          <a href="/options.html">{i18n.t('welcome.next.look')}</a>
        </p>
      </>
    );
  }
  return (
    <>
      <p>{i18n.t('welcome.next.words')}</p>
      <p>
        <a className={buttonClass('primary')} href="/options.html">
          {i18n.t('welcome.next.connect')}
        </a>
      </p>
    </>
  );
}
