import { i18n } from '#i18n';
import type { Delivery } from '@/utils/model/delivery';
import type { Form } from '@/utils/model/form';
import type { Lead } from '@/utils/model/lead';
import { isOnAndroid } from '@/utils/on-android';
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
  id: 'suggest' | 'why' | 'pin' | 'find' | 'send';
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
      title: i18n.t('welcome.step.suggest'),
      words: saving(known),
      done: lead !== undefined,
    },
    {
      id: 'why',
      title: i18n.t('welcome.step.why'),
      words: i18n.t(lead?.why.trim() ? 'welcome.step.hasWhy' : 'welcome.step.writeWhy'),
      done: Boolean(lead?.why.trim()),
    },
    finding(pinned),
    { id: 'send', title: i18n.t('welcome.step.send'), words: sending(known), done: isUnderWay(delivery) },
  ];
}

/** Where the popup is: behind an icon to pin, or in a phone's menu, where nothing is pinned and nothing tells that it was found. */
function finding(pinned: boolean | undefined): ProgressStep {
  if (isOnAndroid())
    return {
      id: 'find',
      title: i18n.t('welcome.step.find'),
      words: i18n.t('welcome.step.howToFind'),
      done: false,
    };
  return {
    id: 'pin',
    title: i18n.t('welcome.step.pin'),
    words: i18n.t(pinned ? 'welcome.step.pinned' : 'welcome.step.howToPin'),
    done: pinned === true,
  };
}

function saving({ lead, delivery }: Known): string {
  if (!lead) return i18n.t('welcome.step.press');
  return i18n.t(isUnderWay(delivery) ? 'welcome.step.saved' : 'welcome.step.savedNotSent');
}

function sending({ delivery, form }: Known): string {
  if (delivery?.state === 'sent') return i18n.t('welcome.step.arrived');
  if (isUnderWay(delivery)) return i18n.t('welcome.step.onItsWay');
  if (!form) return i18n.t('welcome.step.noForm');
  return i18n.t(isPracticeForm(form) ? 'welcome.step.howToSend' : 'welcome.step.realForm');
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
