import { Notice } from '@/components/notice';
import type { ReasonCode } from '@/utils/delivery/schema';
import { whyInTab } from '@/utils/forms/in-tab';
import type { Form } from '@/utils/forms/schema';

const WHY: Partial<Record<ReasonCode, string>> = {
  'sign-in': 'It wants people to sign in.',
  captcha: 'It wants to see a person when it is submitted.',
  'file-question': 'It asks for a file.',
  'unsupported-question': 'It requires an answer of a kind that Guest Scout does not know.',
};

/** Said of a form that the background can never answer: why, and what Send does instead. */
export function OnlyInTab({ form, path }: { form: Form; path: number[] }) {
  const reason = whyInTab(form, path);
  if (!reason) return null;
  return (
    <Notice tone="note" title="This form can only be answered in a tab">
      {WHY[reason.code]}
      {reason.detail && ` The question: “${reason.detail}”.`} Send opens it filled in, and you submit it
      there.
    </Notice>
  );
}
