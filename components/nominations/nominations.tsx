import { useLiveQuery } from 'dexie-react-hooks';
import { i18n } from '#i18n';
import { inNumbers, language } from '@/utils/language';
import { namesakesOf, nominationsOf } from '@/utils/leads/nominations';
import type { Nomination } from '@/utils/model/hosts/nomination';
import { Icon } from '../ui/icon';
import { onDay } from '../ui/time';
import { WebLink } from '../ui/web-link';
import { NamesakeQuestion } from './namesake-question';
import './nominations.css';

/** So many scouts are named beside the count. */
const NAMED = 3;

/** Who suggested a lead in the form's sheet, when and why, in each scout's words; and who of it may be the same person. */
export function Nominations({ leadId }: { leadId: string }) {
  const nominations = useLiveQuery(() => nominationsOf(leadId), [leadId]);
  const namesakes = useLiveQuery(() => namesakesOf(leadId), [leadId]);
  if (!nominations || (nominations.length === 0 && !namesakes?.length)) return null;
  const scouts = [...new Set(nominations.map(({ scout }) => scout).filter(Boolean))].slice(0, NAMED);
  return (
    <section className="nominated" aria-label={i18n.t('nominated.label')}>
      {namesakes?.map((namesake) => (
        <NamesakeQuestion key={namesake.leadId} leadId={leadId} namesake={namesake} />
      ))}
      {nominations.length > 0 && (
        <details className="fold" open>
          <summary>
            <Icon name="more" size={14} />
            <span>
              {i18n.t('nominated.times', nominations.length, { count: inNumbers(nominations.length) })}
            </span>
            {scouts.length > 0 && (
              <span className="fold-aside" dir="auto">
                {i18n.t('nominated.by', {
                  scouts: new Intl.ListFormat(language(), { type: 'unit' }).format(scouts),
                })}
              </span>
            )}
          </summary>
          <ol className="fold-body nominated-all plain-list">
            {nominations.map((nomination) => (
              <OneNomination key={nomination.id} nomination={nomination} />
            ))}
          </ol>
        </details>
      )}
    </section>
  );
}

function OneNomination({ nomination }: { nomination: Nomination }) {
  const { scout, at, why, quote, quoteLink, who, reference, row, answers } = nomination;
  return (
    <li className="nominated-one">
      <p className="nominated-head">
        <strong dir="auto">{scout || i18n.t('nominated.anonymous')}</strong>{' '}
        <span>
          {at ? <time dateTime={at}>{onDay(at)}</time> : i18n.t('nominated.noTime')} ·{' '}
          {i18n.t('nominated.row', { row: inNumbers(row) })}
          {reference && ` · ${reference}`}
        </span>
      </p>
      {why && (
        <p className="nominated-words" dir="auto">
          {why}
        </p>
      )}
      {quote && (
        <blockquote className="nominated-words nominated-quote" dir="auto">
          {quote}
        </blockquote>
      )}
      {quoteLink && (
        <p>
          <WebLink className="nominated-link" href={quoteLink}>
            {i18n.t('nominated.quoted')}
          </WebLink>
        </p>
      )}
      {who && (
        <p className="nominated-words nominated-soft" dir="auto">
          {who}
        </p>
      )}
      {answers.length > 0 && (
        <details className="nominated-answers">
          <summary>{i18n.t('nominated.others')}</summary>
          <dl>
            {answers.map(({ question, answer }, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two columns may have the same title; the list never changes.
              <div key={at}>
                <dt dir="auto">{question}</dt>
                <dd dir="auto">{answer}</dd>
              </div>
            ))}
          </dl>
        </details>
      )}
    </li>
  );
}
