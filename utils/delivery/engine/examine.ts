import { database } from '../../database/database';
import { check, otherGone } from '../../forms/answers/checks';
import { whatChanged } from '../../forms/changes/what-changed';
import { whyInTab } from '../../forms/in-tab';
import { lacksIn } from '../../forms/nomination';
import type { Answer } from '../../model/answers';
import type { Delivery, Reason } from '../../model/delivery';
import type { Form } from '../../model/form';
import type { ConnectedForm } from '../../model/mapping';
import { READ_FAILURES } from '../../model/read-failures';
import { held, postponed, reviewed } from './attempt';
import type { FormCopies, Unread } from './copies';
import type { Environment, FormCopy } from './destination';
import { projectedAnew } from './held';

/** What stops the whole queue, not just one delivery. */
export type Pausing = 'captcha' | 'sign-in' | 'rate-limited';

/** May the POST go out? `stop`: how the delivery changes instead; it leaves the ones that somebody moved meanwhile. */
export type Verdict =
  | { go: true; copy: FormCopy; anew?: Pick<Delivery, 'answers' | 'path'> }
  | {
      go: false;
      stop: (delivery: Delivery) => Delivery | undefined;
      pause?: Pausing;
      retryAfterSeconds?: number;
    };

/** Everything that is looked at before a POST, in this order: the queue, permission, the form as it stands now, what it asks. */
export async function examine(
  delivery: Delivery,
  environment: Environment,
  copies: FormCopies,
): Promise<Verdict> {
  const hold = (reason: Reason): Verdict => ({
    go: false,
    stop: (now) => held(now, reason, environment.now()),
  });
  const review = (reason: Reason): Verdict => ({
    go: false,
    stop: (now) => reviewed(now, reason, environment.now()),
  });

  if ((await environment.settings()).queuePaused) return hold({ code: 'queue-paused' });
  const record = await database.forms.get(delivery.formId);
  // What leads to another place than its own form, whoever wrote it there, is no form: it is not even read.
  if (record?.form.id !== delivery.formId || !environment.destination.addressOf(record.form))
    return hold({ code: 'form-gone' });
  const notAllowed = () =>
    record.via === 'address'
      ? hold({ code: 'permission-missing' })
      : review({ code: 'no-permission-wanted' });
  if (!(await environment.mayReach(record.form.url))) return notAllowed();

  const copy = await copies.get(record);
  if ('failure' in copy) return unread(copy, environment, record);
  const changes = whatChanged(record.form, copy.form, record.mapping);
  if (changes.matters) {
    copies.forget(record.id);
    await database.forms.update(record.id, { changed: copy.form });
    // Whose mapping a host made looks at the form itself instead of mapping it anew.
    return (record.via === 'set-up' ? review : hold)(changed(changes));
  }
  if (copy.form.readAt !== record.form.readAt) await replaceEarlierStart(record, copy, changes);
  const inTab = whyInTab(copy.form, delivery.path);
  if (inTab) return review(inTab);

  const remapped = record.connectedAt > delivery.updatedAt;
  const anew = remapped ? await projectedAnew(delivery, environment) : undefined;
  if (remapped && !anew) return hold({ code: 'answer-missing' });
  const going = { ...delivery, ...anew };
  const unfit = unfitAnswer(copy.form, going.answers);
  if (unfit) return hold({ code: 'option-gone', ...unfit });
  if (!(await isNomination(going, record))) return hold({ code: 'no-nomination' });
  return (await environment.mayReach(copy.form.url)) ? { go: true, copy, anew } : notAllowed();
}

/** An answer that the form as it stands now would refuse: an option that was chosen for this lead is gone. */
function unfitAnswer(form: Form, answers: Answer[]): Pick<Reason, 'entryId' | 'detail'> | undefined {
  const questions = form.sections.flatMap((section) => section.questions);
  for (const answer of answers) {
    const question = questions.find(({ entryId }) => entryId === answer.entryId);
    const detail = question && (check(question, answer).problem ?? otherGone(question, answer));
    if (detail) return { entryId: question.entryId, detail: detail.slice(0, 2_000) };
  }
  return undefined;
}

/** Rule 12 of docs/architecture.md, once more with nothing but what is about to go: whoever made these answers, and when. */
async function isNomination(delivery: Delivery, { mapping }: ConnectedForm): Promise<boolean> {
  const [lead, clips] = await Promise.all([
    database.leads.get(delivery.leadId),
    database.clips.bulkGet(delivery.clipIds),
  ]);
  const lacking = lacksIn(delivery.answers, mapping, {
    name: lead?.name ?? '',
    clips: clips.filter((clip) => clip !== undefined),
  });
  return !lacking.guest && !lacking.words;
}

function unread(
  { failure, message, retryAfterSeconds }: Unread,
  environment: Environment,
  { form }: ConnectedForm,
): Verdict {
  const { to, code } = READ_FAILURES[failure];
  const reason = { code, detail: message.slice(0, 2_000) };
  // A form that wanted people to sign in when it was connected says nothing about the others.
  const stops = code === 'rate-limited' || (code === 'sign-in' && !whyInTab(form));
  const pause = stops ? code : undefined;
  const stop: Record<typeof to, (now: Delivery) => Delivery | undefined> = {
    later: (now) => postponed(now, reason, environment.now(), environment.random, retryAfterSeconds),
    held: (now) => held(now, reason, environment.now()),
    review: (now) => reviewed(now, reason, environment.now()),
  };
  return { go: false, stop: stop[to], pause, retryAfterSeconds };
}

/** What changed and touches nothing that is sent is only noted. */
async function replaceEarlierStart(
  record: ConnectedForm,
  { form }: FormCopy,
  { changes }: Changes,
): Promise<void> {
  const what = changes.map((change) => change.what);
  const noted = what.length > 0 ? { noted: { at: form.readAt, what: what.slice(0, 200) } } : {};
  await database.forms.update(record.id, { form, changed: undefined, ...noted });
}

type Changes = ReturnType<typeof whatChanged>;

/** What changed where it matters, as the reason that a delivery waits. */
export function changed({ changes }: Changes): Reason {
  const touching = changes.filter((change) => change.matters);
  const entryId = touching.find((change) => change.entryId)?.entryId;
  return {
    code: 'form-changed',
    entryId,
    detail: touching
      .map(({ what }) => what)
      .join(' ')
      .slice(0, 2_000),
  };
}
