import { i18n } from '#i18n';
import type { Quote as Words } from '@/utils/model/capture';
import { passagesOf } from '@/utils/quotes/own-words';
import './quote.css';

/** Somebody's words as text, line breaks kept; what they cite from others is drawn as others'. `clamp`: at most so many lines. */
export function Quote({ quote, clamp }: { quote: Pick<Words, 'text' | 'cites'>; clamp?: number }) {
  const passages = passagesOf(quote);
  return (
    <blockquote
      className={clamp ? 'quote quote-clamped' : 'quote'}
      style={clamp ? { WebkitLineClamp: clamp } : undefined}
      dir="auto"
    >
      {passages.map(({ text, cited }, at) =>
        cited ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: the passages of one quote never change places.
          <blockquote className="quote-cited" key={at}>
            <span className="quote-whose">{i18n.t('lead.quotes.cited')}</span>
            <p className="quote-text" dir="auto">
              {text}
            </p>
          </blockquote>
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: as above.
          <p className="quote-text" dir="auto" key={at}>
            {text}
          </p>
        ),
      )}
    </blockquote>
  );
}
