import type { Ref } from 'react';
import { Icon } from './icon';
import './search-field.css';

export interface SearchFieldProps {
  query: string;
  search: (query: string) => void;
  fieldRef?: Ref<HTMLInputElement>;
}

/** Searches as it is typed. */
export function SearchField({ query, search, fieldRef }: SearchFieldProps) {
  return (
    <label className="search">
      <Icon name="search" />
      <span className="visually-hidden">Search leads</span>
      <input
        ref={fieldRef}
        type="search"
        placeholder="Search names, quotes, notes"
        value={query}
        onChange={(event) => search(event.currentTarget.value)}
      />
    </label>
  );
}
