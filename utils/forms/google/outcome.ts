import { i18n } from '#i18n';
import type { Reason, ReasonCode } from '../../model/delivery';
import type { Form } from '../../model/form';
import { marksOf, type PageMarks } from './page';
import { parseForm } from './read';
import { isSuccessPage } from './success';

/** What became of a POST. `later`: certainly not stored, try again; `unknown`: it may have been stored. */
export type PostOutcome =
  | { state: 'sent' }
  | {
      state: 'refused' | 'review' | 'unknown' | 'later' | 'held';
      reason: Reason;
      retryAfterSeconds?: number;
      status?: number;
    };

export interface PostReply {
  status: number;
  /** Where the reply came from in the end. */
  url: string;
  body: string;
  retryAfterSeconds?: number;
}

interface Seen extends PostReply {
  marks: PageMarks;
}

type Rule = [when: (seen: Seen) => boolean, state: Exclude<PostOutcome['state'], 'sent'>, code: ReasonCode];

const path = (seen: Seen) => new URL(seen.url, 'https://docs.google.com').pathname;
const flag = (name: string) => (seen: Seen) => seen.marks.flags.has(name);

/**
 * The language-free rules, first match wins (docs/google-forms.md §5.1). Never the words of a message: they come in every language.
 * A 400 and a page with the form again store nothing (§3.5); what no rule knows may have been stored.
 */
const RULES: Rule[] = [
  [
    (seen) => new URL(seen.url, 'https://docs.google.com').hostname === 'accounts.google.com',
    'review',
    'sign-in',
  ],
  [(seen) => seen.status === 401, 'review', 'sign-in'],
  [(seen) => path(seen).endsWith('/closedform'), 'held', 'form-closed'],
  [(seen) => path(seen).endsWith('/alreadyresponded'), 'review', 'already-responded'],
  [(seen) => path(seen).endsWith('/editingdisabled'), 'review', 'already-responded'],
  [(seen) => seen.status === 404 || seen.status === 410, 'held', 'form-gone'],
  [(seen) => seen.status === 429, 'later', 'rate-limited'],
  [(seen) => seen.status >= 500, 'unknown', 'server-error'],
  [flag('captcha-challenge-failed'), 'review', 'captcha'],
  [flag('sign-in-to-continue'), 'review', 'sign-in'],
  [(seen) => notStored(seen) && seen.marks.refusals.length > 0, 'refused', 'answer-refused'],
  [flag('response-too-large'), 'refused', 'answer-refused'],
  [flag('email-from-recipient-required'), 'refused', 'answer-refused'],
  [flag('response-quota-exceeded'), 'held', 'form-closed'],
  [flag('too-many-responses'), 'held', 'form-closed'],
  [(seen) => seen.status === 400 && flag('has-retryable-error')(seen), 'later', 'server-busy'],
  [(seen) => seen.status === 400 && flag('validation-failed')(seen), 'refused', 'answer-refused'],
  [(seen) => seen.status === 400, 'refused', 'bad-history'],
  [(seen) => isFormAgain(seen), 'refused', 'bad-history'],
];

const notStored = (seen: Seen) => seen.status === 400 || isFormAgain(seen);
const isFormAgain = (seen: Seen) =>
  seen.status === 200 && seen.marks.hasForm && seen.marks.fbzx !== undefined;

const FLAGS_IN_WORDS = [
  ['response-too-large', 'forms.outcome.tooLong'],
  ['email-from-recipient-required', 'forms.outcome.wantsEmail'],
  ['response-quota-exceeded', 'forms.outcome.full'],
  ['too-many-responses', 'forms.outcome.tooMany'],
] as const;
const DETAILS = new Map<string, (typeof FLAGS_IN_WORDS)[number][1]>(FLAGS_IN_WORDS);

/** What a reply to a POST means. */
export function judge(reply: PostReply, form: Form): PostOutcome {
  const seen: Seen = { ...reply, marks: marksOf(reply.body) };
  const rule = RULES.find(([when]) => when(seen));
  if (rule) {
    const [, state, code] = rule;
    const refused = code === 'answer-refused' ? whichAnswer(seen, form) : {};
    const detail = [...seen.marks.flags].map((name) => DETAILS.get(name)).find(Boolean);
    return {
      state,
      reason: { code, ...(detail ? { detail: i18n.t(detail) } : {}), ...refused },
      status: reply.status,
      ...(state === 'later' && reply.retryAfterSeconds !== undefined
        ? { retryAfterSeconds: reply.retryAfterSeconds }
        : {}),
    };
  }
  if (isSuccessPage(reply.status, reply.body)) return { state: 'sent' };
  return { state: 'unknown', reason: { code: 'unrecognised-reply' }, status: reply.status };
}

/** The question the form objects to, and its own words for it; all of them in words where there are several. */
function whichAnswer({ marks, body, url }: Seen, form: Form): Partial<Reason> {
  // The form as it was just now stands in the reply, with questions that ours does not have yet.
  const now = parseForm(body, url);
  const questions = [form, ...(now.ok ? [now.form] : [])].flatMap(({ sections }) =>
    sections.flatMap((section) => section.questions),
  );
  const refusals = marks.refusals.map(({ itemId, message }) => ({
    question: questions.find((question) => question.itemId === itemId),
    message,
  }));
  const first = refusals[0];
  if (!first) return {};
  const detail = refusals.map(({ question, message }) =>
    i18n.t('forms.outcome.refusal', {
      question: question?.title || i18n.t('forms.outcome.someQuestion'),
      words: message,
    }),
  );
  return { entryId: first.question?.entryId, detail: detail.join('\n').slice(0, 1_000) };
}
