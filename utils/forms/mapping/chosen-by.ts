import { i18n } from '#i18n';
import { SHOWS } from '../../model/lead';
import type { SourceName } from '../../model/sources';
import { showsInWords } from '../../quotes/shows-words';

interface Choice {
  value: string;
  /** In words; read where it is drawn, since texts are not there while modules load. */
  readonly label: string;
}

const choice = (value: string, label: () => string): Choice => ({
  value,
  get label() {
    return label();
  },
});

/** Lead fields that choose among a question's options → their values, in words. */
export const CHOSEN_BY: Partial<Record<SourceName, Choice[]>> = {
  nominee: [
    choice('other', () => i18n.t('forms.value.someoneElse')),
    choice('self', () => i18n.t('forms.value.yourself')),
  ],
  sellsTools: [
    choice('no', () => i18n.t('forms.value.doNotSell')),
    choice('yes', () => i18n.t('forms.value.doSell')),
    choice('unknown', () => i18n.t('forms.value.unknown')),
  ],
  shows: SHOWS.map((value) => choice(value, () => showsInWords(value))),
};
