import { useEffect, useRef } from 'react';
import { i18n } from '#i18n';
import { useAnnounce } from '@/components/ui/announce';
import { Icon } from '@/components/ui/icon';
import { type Known, progressOf, rowsPage } from './progress';

/** The steps of the practice, ticked as they happen. */
export function ProgressList({ known }: { known: Known }) {
  const steps = progressOf(known);
  const next = steps.find(({ done }) => !done);
  const rows = rowsPage(known.form);
  const last = steps.filter(({ done }) => done).at(-1);
  useSaid(last && `${last.title} ${last.words}`);
  return (
    <div>
      <ol className="practice-steps">
        {steps.map((step) => (
          <li key={step.id} className="practice-step" data-done={step.done} data-next={step === next}>
            <span className="practice-tick">{step.done && <Icon name="done" size={26} />}</span>
            <div>
              <h3>
                {step.title}
                {step.done && <span className="visually-hidden"> {i18n.t('welcome.step.done')}</span>}
              </h3>
              <p className="soft">{step.words}</p>
            </div>
          </li>
        ))}
      </ol>
      {rows && (
        <p className="practice-rows">
          <a href={rows} target="_blank" rel="noreferrer">
            {i18n.t('welcome.step.rows')}
          </a>
        </p>
      )}
    </div>
  );
}

/** Says which step was done last, when it is done; not what was done before the page was opened. */
function useSaid(last: string | undefined): void {
  const announce = useAnnounce();
  const before = useRef(last);
  useEffect(() => {
    if (last && last !== before.current) announce(last);
    before.current = last;
  }, [last, announce]);
}
