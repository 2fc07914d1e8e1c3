import { useState } from 'react';
import type { AnswerProblem } from '@/utils/forms/schema';
import { quoteLine } from '@/utils/leads/quote-line';
import type { Clip, Lead } from '@/utils/leads/schema';
import { sourceLink } from '@/utils/sites/text-fragment';
import { Button } from '../button';
import { CopyButton } from '../copy-button';
import { Icon } from '../icon';
import { Quote } from '../quote';
import { SiteIcon } from '../site-icon';
import { TimeAgo } from '../time';
import type { LeadActions } from './lead-actions';
import { aboutOf, placeOf } from './person';
import { ShowsChips } from './shows-chips';

/** From here on a quote is folded. */
const LONG = { characters: 420, lines: 8 };

export interface ClipQuotesProps {
  clips: Clip[];
  lead: Lead;
  shows: LeadActions['shows'];
  /** Of a form that must be told what the quotes show. */
  problem?: AnswerProblem;
}

/** What was kept of this person, newest first: the words, where they stand, the way there, and what they show. */
export function ClipQuotes({ clips, lead, shows, problem }: ClipQuotesProps) {
  const [newest, ...older] = clips;
  if (!newest) return null;
  return (
    <section className="clips" aria-label={clips.length === 1 ? 'Quote' : 'Quotes'}>
      <ClipQuote clip={newest} lead={lead} shows={shows} problem={problem} />
      {older.length > 0 && (
        <details className="fold">
          <summary>
            <Icon name="more" size={14} />
            <span>{older.length === 1 ? '1 more quote' : `${older.length} more quotes`}</span>
          </summary>
          <ul className="fold-body clips plain-list">
            {older.map((clip) => (
              <li key={clip.id}>
                <ClipQuote clip={clip} lead={lead} shows={shows} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

type ClipQuoteProps = Omit<ClipQuotesProps, 'clips'> & { clip: Clip };

function ClipQuote({ clip, lead, shows, problem }: ClipQuoteProps) {
  const [open, setOpen] = useState(false);
  const text = clip.quote?.text ?? '';
  const long = text.length > LONG.characters || text.split('\n').length > LONG.lines;
  const about = aboutOf(clip);
  return (
    <article className="clip">
      {text ? (
        <Quote text={text} clamp={long && !open ? LONG.lines - 2 : undefined} />
      ) : (
        <p className="clip-none">{clip.author.bio ?? 'Profile saved. There is no quote yet.'}</p>
      )}
      {long && (
        <Button kind="quiet" className="button-small" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? 'Show less' : 'Show all of it'}
        </Button>
      )}
      <div className="clip-source">
        <SiteIcon site={clip.site} />
        <span className="clip-where">
          <a href={sourceLink(clip)} target="_blank" rel="noreferrer">
            {placeOf(clip)}
          </a>
          {' · '}
          <TimeAgo at={clip.postedAt ?? clip.capturedAt} />
        </span>
        {text && <CopyButton text={quoteLine(lead, clip)}>Copy the quote</CopyButton>}
        {about && <span className="clip-about">in “{about}”</span>}
      </div>
      {text && <ShowsChips clip={clip} edit={shows} problem={problem} />}
      {clip.quote?.truncated && (
        <p className="clip-warning">
          <Icon name="look" size={13} /> The page showed only part of it. Open it to read the rest.
        </p>
      )}
    </article>
  );
}
