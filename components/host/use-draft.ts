import { useState } from 'react';
import { filledIn, leftOpen, quotable, type Values, valuesFor } from '@/utils/hosts/invitation';
import type { Clip, Lead } from '@/utils/model/lead';
import type { Settings } from '@/utils/settings';
import { templateOf } from './template';

interface Draft {
  clipId: string | undefined;
  subject: string;
  text: string;
}

/** What was written to whom, as long as the page is open: closing the letter loses nothing. Never stored. */
const drafts = new Map<string, Draft>();

/** The letter to one person: filled in, then as it is edited. */
export function useDraft(lead: Lead, clips: Clip[], settings: Settings) {
  const template = templateOf(settings);
  const quotes = quotable(clips);
  const valuesOf = (clipId: string | undefined): Values =>
    valuesFor(
      lead,
      quotes.find(({ id }) => id === clipId),
      clips,
      settings,
    );
  const fill = (clipId: string | undefined): Draft => ({
    clipId,
    subject: filledIn(template.subject, valuesOf(clipId)),
    text: filledIn(template.text, valuesOf(clipId)),
  });
  const [draft, setDraft] = useState(() => drafts.get(lead.id) ?? fill(quotes[0]?.id));
  const keep = (next: Draft) => {
    drafts.set(lead.id, next);
    setDraft(next);
  };
  const filled = fill(draft.clipId);
  const isEdited = filled.text !== draft.text || filled.subject !== draft.subject;
  return {
    ...draft,
    quotes,
    isEdited,
    /** Places that are still to be written by hand. */
    open: leftOpen(
      `${template.subject}\n${template.text}`,
      `${draft.subject}\n${draft.text}`,
      valuesOf(draft.clipId),
    ),
    write: (change: Partial<Pick<Draft, 'subject' | 'text'>>) => keep({ ...draft, ...change }),
    /** Another quote: filled in anew. */
    quote: (clipId: string) => keep(fill(clipId)),
    anew: () => {
      drafts.delete(lead.id);
      setDraft(fill(draft.clipId));
    },
  };
}
