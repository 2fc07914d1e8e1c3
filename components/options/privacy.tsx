import { i18n } from '#i18n';

const PROMISES = ['saved', 'sent', 'counted', 'forgotten', 'sites'] as const;

/** What is kept and what leaves, in plain words. */
export function Privacy() {
  return (
    <ul className="promises">
      {PROMISES.map((promise) => (
        <li key={promise}>
          <strong>{i18n.t(`options.privacy.${promise}`)}</strong> {i18n.t(`options.privacy.${promise}Words`)}
        </li>
      ))}
    </ul>
  );
}
