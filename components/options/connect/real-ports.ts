import { connectForm, knownForm } from '@/utils/delivery/connected-form';
import { whatChanged } from '@/utils/forms/changes/what-changed';
import { parseFormAddress } from '@/utils/forms/google/address';
import { readForm } from '@/utils/forms/google/read';
import { proposeMapping } from '@/utils/forms/mapping/propose';
import { readSetUp } from '@/utils/forms/set-up';
import { askToReadForms, mayReach, mayReadForms } from '@/utils/permissions';
import { isPracticeForm } from '@/utils/practice';
import type { Ports } from './ports';

/** The extension's own parts, as connecting asks for them. */
export const REAL_PORTS: Ports = {
  parseFormAddress,
  mayRead: (url) => (isPracticeForm({ url }) ? mayReach(url) : mayReadForms()),
  // A practice form's host is granted by its build or never: there is nothing to ask for.
  askToRead: (url) => (isPracticeForm({ url }) ? mayReach(url) : askToReadForms()),
  readForm: (url) => readForm(url, (...request) => fetch(...request)),
  readSetUp,
  proposeMapping,
  whatChanged,
  connectForm,
  knownForm,
  now: () => new Date(),
};
