import { i18n } from '#i18n';
import { Notice } from '@/components/ui/notice';
import { withParts } from '@/components/ui/with-parts';
import { whyInTab } from '@/utils/forms/in-tab';
import type { ReasonCode } from '@/utils/model/delivery';
import type { Form } from '@/utils/model/form';

const WHY: Partial<Record<ReasonCode, 'signIn' | 'captcha' | 'file' | 'unsupported'>> = {
  'sign-in': 'signIn',
  captcha: 'captcha',
  'file-question': 'file',
  'unsupported-question': 'unsupported',
};

/** Said of a form that the background can never answer: why, and what Send does instead. */
export function OnlyInTab({ form, path }: { form: Form; path: number[] }) {
  const reason = whyInTab(form, path);
  if (!reason) return null;
  const why = WHY[reason.code];
  return (
    <Notice tone="note" title={i18n.t('options.onlyInTab.title')}>
      {why && i18n.t(`options.onlyInTab.why.${why}`)}{' '}
      {reason.detail &&
        withParts(i18n.t('options.onlyInTab.question', { title: '{title}' }), {
          title: <bdi>{reason.detail}</bdi>,
        })}{' '}
      {i18n.t('options.onlyInTab.send')}
    </Notice>
  );
}
