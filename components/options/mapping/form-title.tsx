import type { ReactNode, Ref } from 'react';
import { i18n } from '#i18n';
import { Icon } from '@/components/ui/icon';
import { addressOf } from '@/utils/forms/google/address';
import type { Form } from '@/utils/model/form';

interface FormTitleProps {
  form: Form;
  headingRef?: Ref<HTMLHeadingElement>;
  /** One line on where it stands. */
  children: ReactNode;
}

/** Which form this is: its title, where it stands, its address as a link. */
export function FormTitle({ form, headingRef, children }: FormTitleProps) {
  const address = addressOf(form);
  return (
    <header className="form-title">
      <span className="form-sign">
        <Icon name="form" size={22} />
      </span>
      <div className="form-words">
        <h3 className="form-name" ref={headingRef} tabIndex={-1} dir="auto">
          {form.title || i18n.t('options.form.untitled')}
        </h3>
        <p className="soft">{children}</p>
        {address && (
          <a className="form-link" href={address} target="_blank" rel="noreferrer">
            <bdi dir="ltr">{addressInShort(address)}</bdi>
          </a>
        )}
      </div>
    </header>
  );
}

/** An address without what every form's has, short enough for one line. */
function addressInShort(url: string): string {
  const bare = url.replace(/^https?:\/\//, '').replace(/[?#].*$/, '');
  return bare.length > 56 ? `${bare.slice(0, 38)}…${bare.slice(-15)}` : bare;
}
