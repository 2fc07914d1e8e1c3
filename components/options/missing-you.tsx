import { Notice } from '@/components/notice';
import type { Mapping, Question } from '@/utils/forms/schema';
import type { Settings } from '@/utils/settings';

interface MissingYouProps {
  /** The questions that a nomination meets. */
  asked: Question[];
  mapping: Mapping;
  settings: Settings;
}

/** Says that the form wants the scout's name or e-mail and does not have it yet. */
export function MissingYou({ asked, mapping, settings }: MissingYouProps) {
  const wants = (from: 'scoutName' | 'scoutEmail') =>
    asked.some(({ entryId }) => mapping[entryId]?.from === from);
  const missing = [
    wants('scoutName') && !settings.scoutName.trim() && 'name',
    wants('scoutEmail') && !settings.scoutEmail.trim() && 'e-mail',
  ].filter(Boolean);
  if (!missing.length) return null;
  return (
    <Notice tone="warn" title={`Your ${missing.join(' and ')} ${missing.length > 1 ? 'are' : 'is'} missing`}>
      This form asks who nominates. Fill in the fields above.
    </Notice>
  );
}
