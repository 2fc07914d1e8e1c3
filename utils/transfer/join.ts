import { i18n } from '#i18n';
import { withAccounts } from '../leads/find-lead';
import type { Delivery } from '../model/delivery';
import type { Clip, Lead } from '../model/lead';
import { LIMITS } from '../model/limits';
import { joinedLead, joinedText } from '../people/join';

/**
 * A lead of this device with what a file knows of the same person. What was typed here stays as it is; a name, a line or a why that
 * was typed otherwise in the file goes below the note, once however often it is imported.
 * @returns `differs`: in which fields the file said something else, in words
 */
export function joinedWithFile(here: Lead, file: Lead, clips: Clip[]): { lead: Lead; differs: string[] } {
  // A host's word that is here stays, with its line; it is not put together with the file's.
  const { stage, ...known } = file;
  const joined = joinedLead(here, here.stage ? known : file, clips, here.updatedAt);
  const whyOfFile = here.why.trim() && !here.why.includes(file.why.trim()) ? file.why.trim() : '';
  const note = whyOfFile
    ? joinedText(joined.note, i18n.t('transfer.differs.whyFromImport', { why: whyOfFile }))
    : joined.note;
  const differs = [
    ...(note !== joinedText(here.note, file.note) ? [i18n.t('transfer.differs.words')] : []),
    ...CHOICES.filter((field) => isOtherwise(here, file, field)).map((field) =>
      i18n.t(`transfer.differs.${field}`),
    ),
    ...(here.stage && stage && here.stage.is !== stage.is ? [i18n.t('transfer.differs.stage')] : []),
  ];
  const { deletedAt: _, ...living } = here;
  const lead: Lead = {
    ...living,
    name: joined.name,
    who: joined.who,
    accounts: withAccounts(here.accounts, file.accounts).slice(0, LIMITS.accounts),
    accountKeys: joined.accountKeys,
    why: here.why.trim() ? here.why : file.why,
    note: note.length <= LIMITS.typed ? note : here.note,
    topics: joined.topics,
    sellsTools: joined.sellsTools,
    ...(joined.stage && { stage: joined.stage }),
    asked: { ...here.asked, ...unanswered(here.asked, file.asked) },
  };
  return { lead, differs };
}

/** Answers of the file to questions that have none here. */
const unanswered = (here: Lead['asked'], file: Lead['asked']) =>
  Object.fromEntries(
    Object.entries(file).filter(([question]) => {
      const answer = Object.hasOwn(here, question) ? here[question] : undefined;
      return !answer?.some((value) => value.trim());
    }),
  );

const CHOICES = ['passed', 'selfNominated', 'sellsTools'] as const;

const isOtherwise = (here: Lead, file: Lead, field: (typeof CHOICES)[number]) =>
  field === 'sellsTools'
    ? here.sellsTools !== file.sellsTools && ![here.sellsTools, file.sellsTools].includes('unknown')
    : here[field] !== file[field];

/**
 * A delivery that this device does not know. An import never sends: what was on its way when the file was made may have arrived
 * since, so nobody but the scout can say.
 */
export function arrivedDelivery(delivery: Delivery): Delivery {
  const open = ['queued', 'sending', 'held', 'review'].includes(delivery.state);
  return open ? { ...delivery, state: 'unknown', reason: { code: 'imported' } } : delivery;
}

/** The same delivery here and in a file: what is in a form's sheet is sent; else it stays as it is here. */
export function joinedDelivery(here: Delivery, file: Delivery): Delivery {
  if (file.state !== 'sent' || here.state === 'sent' || here.state === 'sending') return here;
  return { ...here, state: 'sent', sentAt: file.sentAt, reason: undefined, updatedAt: file.updatedAt };
}
