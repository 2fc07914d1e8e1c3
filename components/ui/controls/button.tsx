import type { ButtonHTMLAttributes, Ref } from 'react';
import './button.css';

export interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  ref?: Ref<HTMLButtonElement>;
  /** Without one: an outlined button of middle weight. At most one `primary` in sight. */
  kind?: 'primary' | 'quiet' | 'danger';
  /** Something it started is under way: it says so and takes no second click, but keeps the focus. */
  busy?: boolean;
}

/** The native button in the extension's style; `type="button"` unless told otherwise. */
export function Button({ kind, busy = false, className, onClick, children, ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      className={buttonClass(kind, className)}
      aria-busy={busy || undefined}
      aria-disabled={busy || rest['aria-disabled']}
      onClick={busy ? (event) => event.preventDefault() : onClick}
    >
      {busy && <span className="button-spinner" aria-hidden="true" />}
      {children}
    </button>
  );
}

/** The class for a link that should look like a button: what leads to another page stays a link. */
export function buttonClass(kind?: ButtonProps['kind'], more?: string): string {
  return ['button', kind && `button-${kind}`, more].filter(Boolean).join(' ');
}
