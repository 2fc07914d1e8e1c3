import './quote.css';

/** Somebody's words as text, line breaks kept. `clamp`: at most so many lines. */
export function Quote({ text, clamp }: { text: string; clamp?: number }) {
  return (
    <blockquote className="quote" dir="auto">
      <p
        className={clamp ? 'quote-text quote-clamped' : 'quote-text'}
        style={clamp ? { WebkitLineClamp: clamp } : undefined}
      >
        {text}
      </p>
    </blockquote>
  );
}
