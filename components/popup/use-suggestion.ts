import { useCallback, useEffect, useState } from 'react';
import { i18n } from '#i18n';
import { forgetSuggestion, lastSuggestion, type Suggestion, watchSuggestion } from '@/utils/leads/suggestion';
import { useAnnounce } from '../ui/announce';

/** What came of the last suggestion, from the context menu or this popup; what was saved is opened. */
export function useSuggestion(open: (leadId: string) => void) {
  const [suggestion, setSuggestion] = useState<Suggestion>();
  const announce = useAnnounce();

  useEffect(() => {
    const show = (next: Suggestion | undefined) => {
      if (!next) return;
      setSuggestion(next);
      announce(
        next.is === 'failed'
          ? next.message
          : i18n.t(`popup.suggestion.${next.is === 'saved' ? next.outcome : next.is}`),
      );
      if (next.is === 'saved') open(next.leadId);
      if (next.is !== 'reading') void forgetSuggestion();
    };
    let changed = false;
    const stop = watchSuggestion((next) => {
      changed = true;
      show(next);
    });
    void lastSuggestion().then((first) => {
      if (!changed) show(first);
    });
    return stop;
  }, [open, announce]);

  const seen = useCallback(() => setSuggestion(undefined), []);
  return { suggestion, seen };
}
