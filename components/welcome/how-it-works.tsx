import { i18n } from '#i18n';
import { inNumbers } from '@/utils/language';
import { SendDrawing, SuggestDrawing, WhyDrawing } from './drawings';

const STEPS = [
  { step: 'suggest', Drawing: SuggestDrawing },
  { step: 'why', Drawing: WhyDrawing },
  { step: 'send', Drawing: SendDrawing },
] as const;

/** What Guest Scout does, in three steps. */
export function HowItWorks() {
  return (
    <ol className="how">
      {STEPS.map(({ step, Drawing }, index) => (
        <li key={step} className="how-step">
          <Drawing />
          <h2>
            <span className="how-number">{inNumbers(index + 1)}</span> {i18n.t(`welcome.how.${step}`)}
          </h2>
          <p className="soft">{i18n.t(`welcome.how.${step}Words`)}</p>
        </li>
      ))}
    </ol>
  );
}
