import type { Ref } from 'react';
import { i18n } from '#i18n';
import { Icon } from '../icon';
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
      <span className="visually-hidden">{i18n.t('common.search')}</span>
      <input
        ref={fieldRef}
        type="search"
        placeholder={i18n.t('common.searchHint')}
        value={query}
        onChange={(event) => search(event.currentTarget.value)}
      />
    </label>
  );
}
