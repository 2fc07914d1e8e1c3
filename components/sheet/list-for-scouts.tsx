import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useState } from 'react';
import { i18n } from '#i18n';
import { database } from '@/utils/database/database';
import { inNumbers } from '@/utils/language';
import {
  dropNominatedList,
  makeNominatedList,
  nominatedList,
  nominatedListName,
  watchNominatedList,
} from '@/utils/leads/nominated-list';
import { download } from '../transfer/hand-over';
import { Button } from '../ui/controls/button';
import { useRun } from '../ui/hooks/use-run';
import { onDay } from '../ui/time';

/** Who is nominated already, for the scouts: a host hands out the list, a scout sees of which day theirs is. */
export function ListForScouts() {
  const nominations = useLiveQuery(() => database.nominations.count());
  const kept = useKeptList();
  const { run, running, failure } = useRun();
  if (!nominations && !kept) return null;
  return (
    <div className="bring-in-list">
      {kept && (
        <div className="bring-in-line">
          <p className="soft">
            {i18n.t('nominated.list.kept', kept.people, {
              count: inNumbers(kept.people),
              date: onDay(`${kept.on}T12:00:00Z`),
            })}
          </p>
          <Button
            className="button-small"
            busy={running}
            onClick={() => run(dropNominatedList, i18n.t('nominated.list.dropped'))}
          >
            {i18n.t('nominated.list.drop')}
          </Button>
        </div>
      )}
      {Boolean(nominations) && (
        <div className="bring-in-line">
          <p className="soft">{i18n.t('nominated.list.about')}</p>
          <Button
            className="button-small"
            busy={running}
            onClick={() =>
              run(
                async () => download(await makeNominatedList(), nominatedListName()),
                i18n.t('nominated.list.made'),
              )
            }
          >
            {i18n.t('nominated.list.make')}
          </Button>
        </div>
      )}
      {failure && <p>{failure}</p>}
    </div>
  );
}

function useKeptList() {
  const [kept, setKept] = useState<Awaited<ReturnType<typeof nominatedList>>>();
  useEffect(() => {
    const look = () => void nominatedList().then(setKept);
    look();
    return watchNominatedList(look);
  }, []);
  return kept;
}
