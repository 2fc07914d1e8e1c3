import type { Delivery } from '@/utils/delivery/schema';
import type { Form } from '@/utils/forms/schema';
import type { Lead } from '@/utils/leads/schema';
import { isPractice, isPracticeForm } from '@/utils/practice';

/** What the page knows of the practice; everything but the pin is read live from the database. */
export interface Known {
  lead: Lead | undefined;
  /** The lead's latest delivery. */
  delivery: Delivery | undefined;
  form: Form | undefined;
  /** On the toolbar; undefined where the browser does not tell. */
  pinned: boolean | undefined;
}

export interface ProgressStep {
  id: 'suggest' | 'why' | 'pin' | 'send';
  title: string;
  /** One sentence: what to do, or what has happened. */
  words: string;
  done: boolean;
}

/** The practice as a list of steps, each done or still to do. */
export function progressOf(known: Known): ProgressStep[] {
  const { lead, pinned, delivery } = known;
  return [
    {
      id: 'suggest',
      title: 'Suggest as guest',
      words: saving(known),
      done: lead !== undefined,
    },
    {
      id: 'why',
      title: 'Say why',
      words: lead?.why.trim()
        ? 'The hosts will read your sentence first.'
        : 'Open the card and write one sentence.',
      done: Boolean(lead?.why.trim()),
    },
    {
      id: 'pin',
      title: 'Pin the icon',
      words: pinned
        ? 'Its number counts what is saved and not sent.'
        : 'In the browser’s puzzle menu. The popup behind it holds everybody you saved.',
      done: pinned === true,
    },
    { id: 'send', title: 'Send', ...sending(known), done: isUnderWay(delivery) },
  ];
}

function saving({ lead, delivery }: Known): string {
  if (!lead) return 'Press the button below the practice post.';
  return isUnderWay(delivery) ? 'Saved on this device.' : 'Saved on this device. Nothing is sent.';
}

function sending({ delivery, form }: Known): { words: string } {
  if (delivery?.state === 'sent') return { words: 'It arrived. That was the whole way.' };
  if (isUnderWay(delivery)) return { words: 'On its way. For ten seconds you can still take it back.' };
  if (!form) return { words: 'Needs a nomination form: connect one below.' };
  if (!isPracticeForm(form))
    return { words: 'An invented person stays here. Send the first real one you find.' };
  return { words: 'In the card or in the popup, after a look at the answers.' };
}

const isUnderWay = (delivery: Delivery | undefined) =>
  delivery !== undefined && ['queued', 'sending', 'sent'].includes(delivery.state);

/** The practice lead among all leads: the newest that was not deleted. */
export function practiceLead(leads: Lead[]): Lead | undefined {
  return leads
    .filter((lead) => isPractice(lead) && !lead.deletedAt)
    .sort((one, other) => other.createdAt.localeCompare(one.createdAt))[0];
}

/** Where a practice form shows the rows that arrived; undefined for any other form. */
export function rowsPage(form: Form | undefined): string | undefined {
  return form && isPracticeForm(form) ? `${new URL(form.url).origin}/rows/${form.id}` : undefined;
}
