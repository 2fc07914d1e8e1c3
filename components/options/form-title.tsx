import type { ReactNode, Ref } from 'react';
import { Icon } from '@/components/icon';
import type { Form } from '@/utils/forms/schema';
import { questionsOf } from './review';

interface FormTitleProps {
  form: Form;
  headingRef?: Ref<HTMLHeadingElement>;
  /** One line on where it stands. */
  children: ReactNode;
}

/** Which form this is: its title, its address as a link, how many questions. */
export function FormTitle({ form, headingRef, children }: FormTitleProps) {
  const count = questionsOf(form).length;
  return (
    <header className="form-title">
      <span className="form-sign">
        <Icon name="form" size={22} />
      </span>
      <div className="form-words">
        <h3 className="form-name" ref={headingRef} tabIndex={-1}>
          {form.title || 'A form without a title'}
        </h3>
        <p className="soft">
          {children} · {count === 1 ? 'one question' : `${count} questions`}
        </p>
        <a className="form-link" href={form.url} target="_blank" rel="noreferrer">
          {addressInShort(form.url)}
        </a>
      </div>
    </header>
  );
}

/** An address without what every form's has, short enough for one line. */
export function addressInShort(url: string): string {
  const bare = url.replace(/^https?:\/\//, '').replace(/[?#].*$/, '');
  return bare.length > 56 ? `${bare.slice(0, 38)}…${bare.slice(-15)}` : bare;
}
