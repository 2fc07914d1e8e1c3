import { i18n } from '#i18n';
import { Notice } from '@/components/ui/notice';
import type { Question } from '@/utils/model/form';
import type { Mapping } from '@/utils/model/mapping';
import type { SourceName } from '@/utils/model/sources';
import type { Settings } from '@/utils/settings';

interface MissingYouProps {
  /** The questions on the path of a nomination. */
  asked: Question[];
  mapping: Mapping;
  settings: Settings;
}

/** Says that the form wants the scout's name or e-mail and does not have it yet. */
export function MissingYou({ asked, mapping, settings }: MissingYouProps) {
  const wants = (...from: SourceName[]) =>
    asked.some(({ entryId }) => from.includes(mapping[entryId]?.from ?? 'skip'));
  const name = wants('scoutName', 'scoutFirstName', 'scoutLastName') && !settings.scoutName.trim();
  const email = wants('scoutEmail') && !settings.scoutEmail.trim();
  if (!name && !email) return null;
  const missing = name && email ? 'both' : name ? 'name' : 'email';
  return (
    <Notice tone="warn" title={i18n.t(`options.missing.${missing}`)}>
      {i18n.t('options.missing.words')}
    </Notice>
  );
}
