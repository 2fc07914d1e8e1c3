import { i18n } from '#i18n';
import type { Change } from '@/utils/model/view';
import './what-changed.css';

/** What is different in a form, side by side: first what touches the answers, then what is only to be known. */
export function WhatChanged({ changes }: { changes: Change[] }) {
  const inOrder = [...changes].sort((one, other) => Number(other.matters) - Number(one.matters));
  return (
    <ul className="changed">
      {inOrder.map((change) => (
        <li key={change.what}>
          <p className={change.matters ? 'changed-what' : undefined} dir="auto">
            {change.what}
          </p>
          <dl className="changed-sides">
            <div>
              <dt>{i18n.t('whatChanged.before')}</dt>
              <dd dir="auto">{change.was}</dd>
            </div>
            <div>
              <dt>{i18n.t('whatChanged.now')}</dt>
              <dd dir="auto">{change.now}</dd>
            </div>
          </dl>
        </li>
      ))}
    </ul>
  );
}
