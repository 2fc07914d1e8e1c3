import { i18n } from '#i18n';
import type { recognise } from './what-was-pasted';

const WAYS = ['setUp', 'address', 'tab'] as const;

/** The three ways to a form and what each brings; the one that was pasted is lit. */
export function Ways({ chosen }: { chosen: ReturnType<typeof recognise> }) {
  const lit = chosen === 'set-up' ? 'setUp' : chosen;
  return (
    <ul className="ways">
      {WAYS.map((way) => (
        <li key={way} className="way" data-chosen={way === lit}>
          <h3>{i18n.t(`options.ways.${way}`)}</h3>
          <p>{i18n.t(`options.ways.${way}Words`)}</p>
        </li>
      ))}
    </ul>
  );
}
