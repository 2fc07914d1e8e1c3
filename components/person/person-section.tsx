import { i18n } from '#i18n';
import { inNumbers } from '@/utils/language';
import { accountWords } from '@/utils/leads/same-person/words';
import type { PersonAccount, PersonView } from '@/utils/model/view';
import { Icon } from '../ui/icon';
import { WebLink } from '../ui/web-link';
import { personActions } from './person-actions';
import { Reasons } from './reasons';
import { ApartPerson, MergedPerson, SuggestedPerson } from './same-person';
import './person.css';

/** Who a lead is on all sites and why, who else may be the same person, and what was merged. */
export function PersonSection({ leadId, person }: { leadId: string; person: PersonView }) {
  const actions = personActions(leadId);
  const { accounts, suggestions, merged, apart } = person;
  if (accounts.length === 0) return null;
  return (
    <div className="person">
      {suggestions.map((suggestion) => (
        <SuggestedPerson key={suggestion.leadId} suggestion={suggestion} actions={actions} />
      ))}
      <MergedPerson merged={merged} actions={actions} />
      {apart.map((other) => (
        <ApartPerson key={other.leadId} other={other} actions={actions} />
      ))}
      <details className="fold">
        <summary>
          <Icon name="more" size={14} />
          <span>{i18n.t('person.accounts', accounts.length, { count: inNumbers(accounts.length) })}</span>
          {accounts.length > 1 && <span className="fold-aside">{i18n.t('person.why')}</span>}
        </summary>
        <ul className="fold-body person-accounts plain-list">
          {accounts.map((each) => (
            <AccountItem key={each.account.url} {...each} />
          ))}
        </ul>
      </details>
    </div>
  );
}

function AccountItem({ account, captured, reasons }: PersonAccount) {
  return (
    <li>
      <p className="person-account">
        <WebLink href={account.url}>
          <bdi>{accountWords(account)}</bdi>
        </WebLink>
        {!captured && <span className="person-named">{i18n.t('person.onlyNamed')}</span>}
      </p>
      <Reasons reasons={reasons} />
    </li>
  );
}
