import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { problemOf } from '@/utils/errors';
import { allowAgain, countForgotten } from '@/utils/leads/forgotten';
import { Button } from '../button';
import { useRun } from '../lead/running';
import { TextField } from '../text-field';
import { counted } from './words';

/** Who asked not to be suggested, as a number, and the way back for who thought better of it. Nothing without anybody. */
export function AllowAgain() {
  const count = useLiveQuery(countForgotten) ?? 0;
  const [address, setAddress] = useState('');
  const [allowed, setAllowed] = useState(false);
  const { run, running, failure } = useRun();
  if (count === 0 && !allowed) return null;
  const allow = async () => {
    const act = () =>
      allowAgain(address).catch((error) => {
        throw new Error(problemOf(error).message);
      });
    setAllowed(false);
    if (await run(act, 'They may be suggested again')) {
      setAddress('');
      setAllowed(true);
    }
  };
  return (
    <div className="transfer-part">
      <h3>Asked not to be suggested</h3>
      <p className="soft">
        {counted(count, 'person', 'people')}. Only fingerprints are kept, so there is no list to show. Whoever
        changed their mind can be allowed again by the address of a profile.
      </p>
      <form
        className="transfer-line"
        onSubmit={(event) => {
          event.preventDefault();
          void allow();
        }}
      >
        <TextField
          label="Their profile"
          placeholder="x.com/name"
          value={address}
          onValue={setAddress}
          error={failure}
          autoComplete="off"
        />
        <Button type="submit" busy={running}>
          Allow again
        </Button>
      </form>
      {allowed && <p className="good">They may be suggested again.</p>}
    </div>
  );
}
