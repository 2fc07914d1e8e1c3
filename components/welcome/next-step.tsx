import { buttonClass } from '@/components/button';
import type { Form } from '@/utils/forms/schema';

/** The nomination form: connected already, or the next thing to do. */
export function NextStep({ form }: { form: Form | undefined }) {
  if (form) {
    return (
      <>
        <p>
          Connected: <strong dir="auto">{form.title}</strong>. Nominations go there when you press Send.
        </p>
        <p>
          <a href="/options.html">Look at its questions and your name in the options</a>
        </p>
      </>
    );
  }
  return (
    <>
      <p>
        Ask a host for the set-up line, or paste the address of the nomination form. Until then everybody you
        suggest waits on this device.
      </p>
      <p>
        <a className={buttonClass('primary')} href="/options.html">
          Connect the form
        </a>
      </p>
    </>
  );
}
