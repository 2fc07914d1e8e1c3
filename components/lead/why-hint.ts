import { i18n } from '#i18n';
import type { LeadView } from '@/utils/model/view';

/** What becomes of the scout's sentence, as the connected form takes it. */
export function whyHint({ form, projection, clips }: LeadView): string {
  if (!form || !projection) return i18n.t('lead.fields.whyHint.noForm');
  const from = new Set(
    projection.path
      .flatMap((index) => form.form.sections[index]?.questions ?? [])
      .map(({ entryId }) => form.mapping[entryId]?.from ?? 'skip'),
  );
  const hasQuote = clips.some(({ quote }) => quote?.text.trim());
  // Where no question asks for the quote it follows in the same cell.
  if (from.has('why')) return i18n.t(`lead.fields.whyHint.${hasQuote ? 'withQuote' : 'alone'}`);
  const takesQuote = from.has('quote') || from.has('moreQuotes');
  return i18n.t(`lead.fields.whyHint.${takesQuote && hasQuote ? 'quoteOnly' : 'nowhere'}`);
}
