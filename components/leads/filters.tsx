import type { ReactNode } from 'react';
import { i18n } from '#i18n';
import { inNumbers } from '@/utils/language';
import { siteSchema } from '@/utils/model/account';
import { SHOWS } from '@/utils/model/lead';
import { showsInWords } from '@/utils/quotes/shows-words';
import { StageOptions } from '../host/stage-options';
import { Button } from '../ui/controls/button';
import { Field } from '../ui/controls/field';
import { Icon } from '../ui/icon';
import { SITE_NAMES } from '../ui/site-icon';
import { type Place, ROWS, SORTS, SPANS } from './place';

export interface FiltersProps {
  place: Place;
  go: (change: Partial<Place>) => void;
}

const SPAN_KEYS = {
  '7': 'leads.filter.days7',
  '30': 'leads.filter.days30',
  '365': 'leads.filter.days365',
} as const;
const ROWS_KEYS = {
  '1': 'leads.filter.rows1',
  '2': 'leads.filter.rows2',
  '3': 'leads.filter.rows3',
} as const;
export const NO_FILTERS = {
  site: undefined,
  shows: undefined,
  topic: undefined,
  stage: undefined,
  rows: undefined,
  days: undefined,
} as const;

/** How many of the filters are set. */
export const countFilters = (place: Place): number =>
  Object.keys(NO_FILTERS).filter((key) => place[key as keyof typeof NO_FILTERS]).length;

/** Shows the filters and puts them away; how many are set is seen either way. */
export function FilterButton({ set, open, toggle }: { set: number; open: boolean; toggle: () => void }) {
  return (
    <Button className="button-small" aria-expanded={open} onClick={toggle}>
      <Icon name="options" size={14} /> {i18n.t('leads.filter.open')}
      {set > 0 && <strong className="filters-set">{inNumbers(set)}</strong>}
    </Button>
  );
}

/** By site, by what a quote shows, by topic, by stage where stages are shown, by rows of the form's sheet and by date. */
export function Filters({ place, go, topics, stages }: FiltersProps & { topics: string[]; stages: boolean }) {
  const named = place.topic && !topics.includes(place.topic) ? [place.topic, ...topics] : topics;
  return (
    <div className="filters">
      <Pick
        label={i18n.t('leads.filter.site')}
        any={i18n.t('leads.filter.anySite')}
        value={place.site}
        onValue={(site) => go({ site })}
      >
        {siteSchema.options.map((site) => (
          <option key={site} value={site}>
            {site === 'web' ? i18n.t('leads.filter.otherPage') : SITE_NAMES[site]}
          </option>
        ))}
      </Pick>
      <Pick
        label={i18n.t('leads.filter.shows')}
        any={i18n.t('leads.filter.anything')}
        value={place.shows}
        onValue={(shows) => go({ shows })}
      >
        {SHOWS.map((each) => (
          <option key={each} value={each}>
            {showsInWords(each)}
          </option>
        ))}
      </Pick>
      <Pick
        label={i18n.t('leads.filter.topic')}
        any={i18n.t('leads.filter.anyTopic')}
        value={place.topic}
        onValue={(topic) => go({ topic })}
      >
        {named.map((topic) => (
          <option key={topic} dir="auto">
            {topic}
          </option>
        ))}
      </Pick>
      {(stages || place.stage) && (
        <Pick
          label={i18n.t('stage.heading')}
          any={i18n.t('leads.filter.anyStage')}
          value={place.stage}
          onValue={(stage) => go({ stage })}
        >
          <StageOptions />
          <option value="none">{i18n.t('stage.is.none')}</option>
        </Pick>
      )}
      <Pick
        label={i18n.t('leads.filter.rows')}
        any={i18n.t('leads.filter.anyone')}
        value={place.rows}
        onValue={(rows) => go({ rows })}
      >
        {ROWS.map((count) => (
          <option key={count} value={count}>
            {i18n.t(ROWS_KEYS[count])}
          </option>
        ))}
      </Pick>
      <Pick
        label={i18n.t('leads.filter.newest')}
        any={i18n.t('leads.filter.anyTime')}
        value={place.days}
        onValue={(days) => go({ days })}
      >
        {SPANS.map((span) => (
          <option key={span} value={span}>
            {i18n.t(SPAN_KEYS[span])}
          </option>
        ))}
      </Pick>
      {countFilters(place) > 0 && (
        <Button kind="quiet" className="button-small" onClick={() => go(NO_FILTERS)}>
          {i18n.t('leads.filter.none')}
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
      aria-label={i18n.t('leads.order.label')}
      value={place.sort}
      onChange={(event) => go({ sort: event.currentTarget.value as Place['sort'] })}
    >
      {SORTS.map((sort) => (
        <option key={sort} value={sort}>
          {i18n.t(`leads.order.${sort}`)}
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
