import { useEffect, useState } from 'react';
import { readSetUp } from '@/utils/forms/set-up';
import { type Managed, readManaged } from '@/utils/managed';
import type { Form } from '@/utils/model/form';

/** What the team's policy gives, with the form that its set-up line leads to, or what is wrong with the line. */
export interface TeamSetUp extends Managed {
  form?: Form;
  problem?: string;
}

/** The policy as it was when the page was opened; undefined until it is read. */
export function useTeamForm(): TeamSetUp | undefined {
  const [given, setGiven] = useState<TeamSetUp>();
  useEffect(() => {
    void readTeamSetUp().then(setGiven);
  }, []);
  return given;
}

/** Reads the policy and its set-up line. */
export async function readTeamSetUp(): Promise<TeamSetUp> {
  const managed = await readManaged();
  if (managed.setUp === undefined) return managed;
  const read = await readSetUp(managed.setUp);
  return read.ok ? { ...managed, form: read.form } : { ...managed, problem: read.message };
}
