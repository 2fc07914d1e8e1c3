import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { i18n } from '#i18n';
import { problemOf } from '@/utils/errors';
import { inNumbers } from '@/utils/language';
import { allowAgain, countForgotten } from '@/utils/leads/forgotten';
import { Button } from '../ui/controls/button';
import { TextField } from '../ui/controls/text-field';
import { useRun } from '../ui/hooks/use-run';
import { Loading } from '../ui/loading';

/** Who asked not to be suggested, as a number, and the way back for who thought better of it. Nothing without anybody. */
export function AllowAgain() {
  const count = useLiveQuery(countForgotten);
  const [address, setAddress] = useState('');
  const [allowed, setAllowed] = useState(false);
  const { run, running, failure } = useRun();
  if (count === undefined) return <Loading />;
  if (count === 0 && !allowed) return null;
  const allow = async () => {
    const act = () =>
      allowAgain(address).catch((error) => {
        throw new Error(problemOf(error).message);
      });
    setAllowed(false);
    if (await run(act, i18n.t('transfer.allow.said'))) {
      setAddress('');
      setAllowed(true);
    }
  };
  return (
    <div className="transfer-part">
      <h3>{i18n.t('transfer.allow.heading')}</h3>
      <p className="soft">{i18n.t('transfer.allow.about', count, { count: inNumbers(count) })}</p>
      <form
        className="transfer-line"
        onSubmit={(event) => {
          event.preventDefault();
          void allow();
        }}
      >
        <TextField
          label={i18n.t('transfer.allow.profile')}
          placeholder={i18n.t('transfer.allow.example')}
          value={address}
          onValue={setAddress}
          error={failure}
          autoComplete="off"
        />
        <Button type="submit" busy={running}>
          {i18n.t('transfer.allow.button')}
        </Button>
      </form>
      {allowed && <p className="good">{i18n.t('transfer.allow.allowed')}</p>}
    </div>
  );
}
