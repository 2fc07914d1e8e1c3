import { useState } from 'react';
import { filledIn, leftOpen, quotable, type Values, valuesFor } from '@/utils/hosts/invitation';
import type { Nomination } from '@/utils/model/hosts/nomination';
import type { Clip, Lead } from '@/utils/model/lead';
import type { Settings } from '@/utils/settings';
import { templateOf } from './template';

/** What a letter is made of. */
export interface Material {
  lead: Lead;
  clips: Clip[];
  nominations: Nomination[];
  settings: Settings;
}

interface Draft {
  quoteId: string | undefined;
  subject: string;
  text: string;
}

/** What was written to whom, as long as the page is open: closing the letter loses nothing. Never stored. */
const drafts = new Map<string, Draft>();

/** The letter to one person: filled in, then as it is edited. */
export function useDraft({ lead, clips, nominations, settings }: Material) {
  const template = templateOf(settings);
  const quotes = quotable(clips, nominations);
  const valuesOf = (quoteId: string | undefined): Values =>
    valuesFor(
      lead,
      quotes.find(({ id }) => id === quoteId),
      clips,
      settings,
    );
  const fill = (quoteId: string | undefined): Draft => ({
    quoteId,
    subject: filledIn(template.subject, valuesOf(quoteId)),
    text: filledIn(template.text, valuesOf(quoteId)),
  });
  const [draft, setDraft] = useState(() => drafts.get(lead.id) ?? fill(quotes[0]?.id));
  const keep = (next: Draft) => {
    drafts.set(lead.id, next);
    setDraft(next);
  };
  const filled = fill(draft.quoteId);
  const isEdited = filled.text !== draft.text || filled.subject !== draft.subject;
  return {
    ...draft,
    quotes,
    isEdited,
    /** Places that are still to be written by hand. */
    open: leftOpen(
      `${template.subject}\n${template.text}`,
      `${draft.subject}\n${draft.text}`,
      valuesOf(draft.quoteId),
    ),
    write: (change: Partial<Pick<Draft, 'subject' | 'text'>>) => keep({ ...draft, ...change }),
    /** Another quote: filled in anew. */
    quote: (quoteId: string) => keep(fill(quoteId)),
    anew: () => {
      drafts.delete(lead.id);
      setDraft(fill(draft.quoteId));
    },
  };
}
