import type { ReactNode } from 'react';
import { SHOWS, siteSchema } from '@/utils/leads/schema';
import { Button } from '../button';
import { Field } from '../field';
import { Icon } from '../icon';
import { SITE_NAMES } from '../site-icon';
import { type Place, SORTS, SPANS } from './place';

export interface FiltersProps {
  place: Place;
  go: (change: Partial<Place>) => void;
}

const SHOWS_WORDS: Record<(typeof SHOWS)[number], string> = {
  outcome: 'An outcome',
  prompt: 'A prompt',
  worked: 'What worked',
  failed: 'What failed',
  workflow: 'A changed workflow',
  unlearned: 'Something unlearned',
};
const SPAN_WORDS: Record<(typeof SPANS)[number], string> = {
  '7': 'The last 7 days',
  '30': 'The last 30 days',
  '365': 'The last year',
};
const SORT_WORDS: Record<(typeof SORTS)[number], string> = {
  newest: 'Newest first',
  oldest: 'Oldest first',
  name: 'By name',
  quotes: 'Most quotes first',
};
export const NO_FILTERS = { site: undefined, shows: undefined, topic: undefined, days: undefined } as const;

/** How many of the filters are set. */
export const countFilters = (place: Place): number =>
  Object.keys(NO_FILTERS).filter((key) => place[key as keyof typeof NO_FILTERS]).length;

/** Shows the filters and puts them away; how many are set is seen either way. */
export function FilterButton({ set, open, toggle }: { set: number; open: boolean; toggle: () => void }) {
  return (
    <Button className="button-small" aria-expanded={open} onClick={toggle}>
      <Icon name="options" size={14} /> Filter
      {set > 0 && <strong className="filters-set">{set}</strong>}
    </Button>
  );
}

/** By site, by what a quote shows, by topic and by date. */
export function Filters({ place, go, topics }: FiltersProps & { topics: string[] }) {
  const named = place.topic && !topics.includes(place.topic) ? [place.topic, ...topics] : topics;
  return (
    <div className="filters">
      <Pick label="Site" any="Any site" value={place.site} onValue={(site) => go({ site })}>
        {siteSchema.options.map((site) => (
          <option key={site} value={site}>
            {site === 'web' ? 'Any other page' : SITE_NAMES[site]}
          </option>
        ))}
      </Pick>
      <Pick label="A quote shows" any="Anything" value={place.shows} onValue={(shows) => go({ shows })}>
        {SHOWS.map((each) => (
          <option key={each} value={each}>
            {SHOWS_WORDS[each]}
          </option>
        ))}
      </Pick>
      <Pick label="Topic" any="Any topic" value={place.topic} onValue={(topic) => go({ topic })}>
        {named.map((topic) => (
          <option key={topic}>{topic}</option>
        ))}
      </Pick>
      <Pick label="Newest quote" any="Any time" value={place.days} onValue={(days) => go({ days })}>
        {SPANS.map((span) => (
          <option key={span} value={span}>
            {SPAN_WORDS[span]}
          </option>
        ))}
      </Pick>
      {countFilters(place) > 0 && (
        <Button kind="quiet" className="button-small" onClick={() => go(NO_FILTERS)}>
          No filters
        </Button>
      )}
    </div>
  );
}

/** In which order. */
export function Order({ place, go }: FiltersProps) {
  return (
    <select
      className="input order"
      aria-label="Order"
      value={place.sort}
      onChange={(event) => go({ sort: event.currentTarget.value as Place['sort'] })}
    >
      {SORTS.map((sort) => (
        <option key={sort} value={sort}>
          {SORT_WORDS[sort]}
        </option>
      ))}
    </select>
  );
}

function Pick<Value extends string>(props: {
  label: string;
  any: string;
  value: Value | undefined;
  onValue: (value: Value | undefined) => void;
  children: ReactNode;
}) {
  const { label, any, value, onValue, children } = props;
  return (
    <Field label={label}>
      {({ id }) => (
        <select
          id={id}
          className="input"
          value={value ?? ''}
          onChange={(event) => onValue((event.currentTarget.value || undefined) as Value | undefined)}
        >
          <option value="">{any}</option>
          {children}
        </select>
      )}
    </Field>
  );
}
