import type { recognise } from './recognise';

/** The three ways to a form and what each brings; the one that was pasted is lit. */
export function Ways({ chosen }: { chosen: ReturnType<typeof recognise> }) {
  return (
    <ul className="ways">
      <li className="way" data-chosen={chosen === 'set-up'}>
        <h3>A set-up line</h3>
        <p>
          One long line from a host. Works without any permission: Send opens the filled-in form for you to
          submit.
        </p>
      </li>
      <li className="way" data-chosen={chosen === 'address'}>
        <h3>The form’s address</h3>
        <p>
          The link you would open to fill it in. Guest Scout asks to read it, then sends in the background and
          sees whether a nomination arrived.
        </p>
      </li>
      <li className="way" data-chosen={false}>
        <h3>The form in a tab</h3>
        <p>
          Open the form, click Guest Scout in the toolbar, then “Connect this form”. Works without any
          permission, also where you have to sign in.
        </p>
      </li>
    </ul>
  );
}
