import type { Proposal } from '@/utils/forms/mapping/remap';
import type { Form } from '@/utils/model/form';
import type { ConnectedForm, Mapping } from '@/utils/model/mapping';
import type { Change } from '@/utils/model/view';

type Failed = { ok: false; message: string };

/** What connecting needs from the rest of the extension; handed in, so that a test can hand in another. */
export interface Ports {
  parseFormAddress(text: string): { ok: true; url: string } | Failed;
  /** Whether the form at this address may be read without asking. */
  mayRead(url: string): Promise<boolean>;
  /** Asks for it; called before anything is awaited. */
  askToRead(url: string): Promise<boolean>;
  readForm(url: string): Promise<{ ok: true; form: Form } | (Failed & { code?: string })>;
  readSetUp(line: string): Promise<{ ok: true; form: Form; mapping: Mapping } | Failed>;
  proposeMapping(form: Form): Proposal;
  whatChanged(before: Form, after: Form, mapping: Mapping): { changes: Change[] };
  /** The form of this id as it was connected before, also when another took its place since. */
  knownForm(id: string): Promise<ConnectedForm | undefined>;
  connectForm(record: ConnectedForm): Promise<unknown>;
  now(): Date;
}
