import { type RefObject, useState } from 'react';
import { GROUPS } from '@/utils/model/list-state';
import { Glance } from '../list/glance';
import { SearchField } from '../ui/controls/search-field';
import { Count } from './count';
import { countFilters, FilterButton, Filters, Order } from './filters';
import type { LeadsModel } from './use-leads';

/** Above the list: search, where leads stand, filters, order and how many there are. */
export function Tools({
  model,
  search,
  topics,
  stages,
}: {
  model: LeadsModel;
  search: RefObject<HTMLInputElement | null>;
  topics: string[];
  stages: boolean;
}) {
  const { place, go, found } = model;
  const [open, setOpen] = useState(() => countFilters(place) > 0);
  if (!found) return null;
  return (
    <div className="leads-tools">
      <SearchField query={place.q} search={(q) => go({ q })} fieldRef={search} />
      <Glance groups={GROUPS} counts={found.counts} chosen={place.group} choose={(group) => go({ group })} />
      <div className="leads-order">
        <FilterButton set={countFilters(place)} open={open} toggle={() => setOpen(!open)} />
        <Count found={found.numbers.length} total={found.total} />
        <Order place={place} go={go} />
      </div>
      {open && <Filters place={place} go={go} topics={topics} stages={stages} />}
    </div>
  );
}
