import { i18n } from '#i18n';
import { Notice } from '@/components/ui/notice';
import { withParts } from '@/components/ui/with-parts';
import type { Form } from '@/utils/model/form';

/**
 * Said of a form that would take the place of the connected one: two forms can have one title, and only the id in the address tells
 * whose it is. So both addresses stand below each other, whole.
 */
export function AnotherForm({ form, connected }: { form: Form; connected: Form }) {
  const isNamesake = inSmall(form.title) === inSmall(connected.title);
  return (
    <Notice
      tone={isNamesake ? 'warn' : 'note'}
      title={
        isNamesake
          ? i18n.t('options.review.namesake')
          : withParts(i18n.t('options.review.replaces', { title: '{title}' }), {
              title: <bdi>{connected.title}</bdi>,
            })
      }
    >
      {isNamesake && <p>{i18n.t('options.review.namesakeWords')}</p>}
      <dl className="facts another-form">
        <Where name={i18n.t('options.review.connectedForm')} form={connected} />
        <Where name={i18n.t('options.review.thisForm')} form={form} />
      </dl>
      <p>{i18n.t('options.review.replacesWords')}</p>
    </Notice>
  );
}

function Where({ name, form }: { name: string; form: Form }) {
  return (
    <div className="fact">
      <dt>{name}</dt>
      <dd>
        <bdi dir="ltr">{form.url.replace(/^https:\/\//, '')}</bdi>
      </dd>
    </div>
  );
}

/** What people take for the same title. */
const inSmall = (title: string) => title.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase();
