import { i18n } from '#i18n';
import { Notice } from '@/components/ui/notice';
import type { Lacking } from '@/utils/forms/nomination';

/** Warns of a form that has no place for the guest, or for why and what they said: nothing would go to it. */
export function TakesNobody({ lacking }: { lacking: Lacking }) {
  if (!lacking.guest && !lacking.words) return null;
  const what = lacking.guest && lacking.words ? 'both' : lacking.guest ? 'guest' : 'words';
  return (
    <div data-takes-nobody="" tabIndex={-1} className="takes-nobody">
      <Notice tone="bad" title={i18n.t(`options.takesNobody.${what}`)}>
        {i18n.t(`options.takesNobody.${what}Words`)}
      </Notice>
    </div>
  );
}
