import { useState } from 'react';
import { i18n } from '#i18n';
import { inNumbers } from '@/utils/language';
import type { AnswerProblem } from '@/utils/model/answers';
import type { Clip, Lead } from '@/utils/model/lead';
import { sourceLink } from '@/utils/quotes/text-fragment';
import { Button } from '../ui/controls/button';
import { Icon } from '../ui/icon';
import { SiteIcon } from '../ui/site-icon';
import { TimeAgo } from '../ui/time';
import { WebLink } from '../ui/web-link';
import { withParts } from '../ui/with-parts';
import { aboutOf, placeOf } from './called';
import { CopyForNotes } from './copy-for-notes';
import type { LeadActions } from './lead-actions';
import { Quote } from './quote';
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
    <section className="clips" aria-label={i18n.t('lead.quotes.label', clips.length)}>
      <ClipQuote clip={newest} lead={lead} shows={shows} problem={problem} />
      {older.length > 0 && (
        <details className="fold">
          <summary>
            <Icon name="more" size={14} />
            <span>{i18n.t('lead.quotes.more', older.length, { count: inNumbers(older.length) })}</span>
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
      {clip.quote && text ? (
        <Quote quote={clip.quote} clamp={long && !open ? LONG.lines - 2 : undefined} />
      ) : (
        <p className="clip-none" dir={clip.author.bio ? 'auto' : undefined}>
          {clip.author.bio ?? i18n.t('lead.quotes.none')}
        </p>
      )}
      {long && (
        <Button kind="quiet" className="button-small" aria-expanded={open} onClick={() => setOpen(!open)}>
          {i18n.t(open ? 'lead.quotes.showLess' : 'lead.quotes.showAll')}
        </Button>
      )}
      <div className="clip-source">
        <SiteIcon site={clip.site} />
        <span className="clip-where">
          <WebLink href={sourceLink(clip)}>{placeOf(clip)}</WebLink>
          {' · '}
          <TimeAgo at={clip.postedAt ?? clip.capturedAt} />
        </span>
        {text && <CopyForNotes lead={lead} clip={clip} />}
        {about && (
          <span className="clip-about">
            {withParts(i18n.t('lead.quotes.about', { title: '{title}' }), { title: <bdi>{about}</bdi> })}
          </span>
        )}
      </div>
      {clip.quote?.translated === 'yes' && (
        <p className="clip-warning">
          <Icon name="look" size={13} /> {i18n.t('lead.quotes.translated')}
        </p>
      )}
      {clip.quote?.truncated && (
        <p className="clip-warning">
          <Icon name="look" size={13} /> {i18n.t('lead.quotes.truncated')}
        </p>
      )}
      {text && <ShowsChips clip={clip} edit={shows} problem={problem} />}
    </article>
  );
}
