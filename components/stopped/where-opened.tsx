import { type ReactNode, useEffect, useState } from 'react';
import { i18n } from '#i18n';
import { database } from '@/utils/database/database';
import { problemOf } from '@/utils/errors';
import { Notice } from '../ui/notice';

/**
 * Round a surface that draws what is stored: where that cannot be opened, a sentence says why, in its place. Its own questions would wait
 * for ever: Dexie's live queries are silent about a database that is closed.
 */
export function WhereOpened({ children }: { children: ReactNode }) {
  const [problem, setProblem] = useState<string>();
  useEffect(() => {
    database.open().catch((error) => setProblem(problemOf(error).message));
  }, []);
  if (problem === undefined) return children;
  return (
    <main className="notice-alone">
      <Notice tone="bad" title={i18n.t('stopped.unopened')}>
        {problem}
      </Notice>
    </main>
  );
}
