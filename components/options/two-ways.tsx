import type { recognise } from './recognise';

/** The two ways to a form and what each brings; the one that was pasted is lit. */
export function TwoWays({ chosen }: { chosen: ReturnType<typeof recognise> }) {
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
    </ul>
  );
}
