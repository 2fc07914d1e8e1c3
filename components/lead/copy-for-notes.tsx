import { i18n } from '#i18n';
import type { Clip, Lead } from '@/utils/model/lead';
import { readNotesLink, watchNotesLink, writeNotesLink } from '@/utils/quotes/notes-link';
import { personLink, quoteLine } from '@/utils/quotes/quote-line';
import { CopyButton } from '../ui/controls/copy-button';
import { useWatched } from '../ui/hooks/use-watched';

/** Copies the line for the show notes; where the page said who it is, it links to the words or to the person, as chosen last. */
export function CopyForNotes({ lead, clip }: { lead: Lead; clip: Clip }) {
  const link = useWatched(readNotesLink, watchNotesLink) ?? 'words';
  return (
    <span className="clip-copy">
      <CopyButton text={quoteLine(lead, clip, link)}>{i18n.t('lead.quotes.copy')}</CopyButton>
      {personLink(clip) && (
        <select
          className="clip-link"
          aria-label={i18n.t('lead.quotes.linksTo')}
          title={i18n.t('lead.quotes.linksTo')}
          value={link}
          onChange={({ currentTarget }) =>
            void writeNotesLink(currentTarget.value === 'person' ? 'person' : 'words')
          }
        >
          <option value="words">{i18n.t('lead.quotes.linkToWords')}</option>
          <option value="person">{i18n.t('lead.quotes.linkToPerson')}</option>
        </select>
      )}
    </span>
  );
}
