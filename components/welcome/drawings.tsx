/** The three steps, drawn. Decoration: the words stand below each. Colours come from welcome.css. */

/** A post with the button pressed. */
export function SuggestDrawing() {
  return (
    <svg className="drawing" viewBox="0 0 240 140" aria-hidden="true">
      <rect className="d-card" x="34" y="16" width="172" height="96" rx="12" />
      <circle className="d-soft" cx="56" cy="38" r="9" />
      <rect className="d-line" x="72" y="34" width="58" height="7" rx="3.5" />
      <rect className="d-faint" x="48" y="57" width="144" height="6" rx="3" />
      <rect className="d-faint" x="48" y="70" width="112" height="6" rx="3" />
      <rect className="d-accent" x="118" y="88" width="76" height="26" rx="13" />
      <path className="d-on-accent" d="M132 95v12l5-3.6 5 3.6V95z" />
      <rect className="d-on-accent" x="150" y="98.5" width="32" height="5" rx="2.5" />
      <path className="d-pointer d-same" d="m174 108 5 19 4.5-7.5 8.5-1z" />
    </svg>
  );
}

/** A quote, and the sentence being written below it. */
export function WhyDrawing() {
  return (
    <svg className="drawing" viewBox="0 0 240 140" aria-hidden="true">
      <rect className="d-card" x="34" y="16" width="172" height="108" rx="12" />
      <rect className="d-accent" x="50" y="32" width="4" height="32" rx="2" />
      <rect className="d-faint" x="64" y="34" width="124" height="6" rx="3" />
      <rect className="d-faint" x="64" y="46" width="108" height="6" rx="3" />
      <rect className="d-faint" x="64" y="58" width="64" height="6" rx="3" />
      <rect className="d-field" x="50" y="80" width="140" height="30" rx="7" />
      <rect className="d-line" x="60" y="92" width="68" height="6" rx="3" />
      <rect className="d-accent" x="133" y="86" width="2.5" height="18" rx="1.25" />
    </svg>
  );
}

/** The form, with a new row at its end. */
export function SendDrawing() {
  return (
    <svg className="drawing" viewBox="0 0 240 140" aria-hidden="true">
      <rect className="d-card" x="62" y="14" width="116" height="112" rx="10" />
      <rect className="d-line" x="78" y="30" width="52" height="7" rx="3.5" />
      <rect className="d-faint" x="78" y="50" width="84" height="6" rx="3" />
      <rect className="d-faint" x="78" y="64" width="84" height="6" rx="3" />
      <rect className="d-accent-soft" x="72" y="82" width="96" height="28" rx="7" />
      <path className="d-stroke d-same" d="m82 96 5 5 9-10" />
      <rect className="d-line" x="104" y="93" width="52" height="6" rx="3" />
      <path className="d-stroke" d="M16 96h32m-9-9 9 9-9 9" />
    </svg>
  );
}
