import { i18n } from '#i18n';
import type { LeadEdit } from '@/utils/model/lead';
import type { LeadView } from '@/utils/model/view';
import { Button } from '../../ui/controls/button';
import { Notice } from '../../ui/notice';
import { AskedQuestion } from './asked-question';
import { askedKey, type Needs, wordsOf } from './needs';

export interface FormNeedsProps {
  view: LeadView;
  needs: Needs;
  change: (edit: LeadEdit) => void;
  attempted: boolean;
  openOptions: () => void;
}

/** What the connected form asks and nothing else answers, asked right here; and what has to be mended elsewhere. */
export function FormNeeds({ view, needs, change, attempted, openOptions }: FormNeedsProps) {
  const { form, lead } = view;
  if (!form) return null;
  const elsewhere = needs.scout.length > 0 || needs.rest.length > 0;
  if (needs.asks.length === 0 && !elsewhere) return null;

  return (
    <section className="needs" aria-label={i18n.t('lead.asked.label')}>
      {needs.asks.length > 0 && <h2 className="editor-heading">{i18n.t('lead.asked.heading')}</h2>}
      {needs.asks.map((question) => {
        const key = askedKey(form.id, question);
        const problem = needs.ofAsk.get(question.entryId);
        return (
          <div key={key} data-needs={problem ? '' : undefined}>
            <AskedQuestion
              question={question}
              values={lead.asked[key] ?? []}
              onValues={(values) => change({ asked: { ...lead.asked, [key]: values } })}
              most={needs.tooLong.get(question.entryId)}
              error={wordsOf(problem, attempted)}
            />
          </div>
        );
      })}
      {elsewhere && (
        <div data-needs="">
          <Notice
            tone="warn"
            title={i18n.t('lead.asked.beforeSend')}
            action={<Button onClick={openOptions}>{i18n.t('lead.asked.openOptions')}</Button>}
          >
            {[...needs.scout, ...needs.rest].map((problem) => (
              <p key={problem.question.entryId}>{problem.message}</p>
            ))}
          </Notice>
        </div>
      )}
    </section>
  );
}
