import { renameOption } from '../forms/edits.ts';
import type { HeldForm, Row } from '../forms/forms.ts';
import { plainPage } from '../plain-page.ts';
import { type Answer, page, type Reply } from '../reply.ts';
import { type Flag, formHeaders, NONCE } from './form-page.ts';
import { readArray } from './form-reading.ts';
import { type FormRequest, shown, trouble } from './form-request.ts';
import { judge, type Visit } from './submit.ts';
import { successPage } from './success-page.ts';

/** Between load and send the owner renames an option that was chosen: the last one on the way. */
function renameChosen(form: HeldForm, body: string): void {
  const parts = new URLSearchParams(body);
  const entries = readArray(form.array).pages.flatMap(({ items }) => items.flatMap((item) => item.entries));
  const chosen = entries
    .filter(({ options }) => options.length > 0)
    .flatMap(({ id, options }) => {
      const sent = parts.getAll(`entry.${id}`);
      return options
        .filter(({ text, other }) => !other && sent.includes(text))
        .map(({ text }) => ({ id, text }));
    })
    .at(-1);
  if (chosen) renameOption(chosen.id, chosen.text, `${chosen.text} (edited)`)(form.array);
}

function refusal(asked: FormRequest, visit: Visit, flag: Flag): Answer {
  return page(400, shown(asked, { visit, flags: [flag] }), formHeaders(NONCE));
}

function success({ site, form, place, texts, active }: FormRequest): Answer {
  const view = readArray(form.array);
  const own = active.get('confirmation');
  const body = successPage({
    view,
    array: form.array,
    place,
    texts,
    confirmation: own ? (own.text ?? 'Thank you! We will be in touch.') : view.confirmation,
    anotherLink: view.anotherLink && !active.has('hide-another-link'),
    ...(site.rowsUrl ? { rowsUrl: site.rowsUrl(form.id) } : {}),
  });
  return page(200, body, formHeaders(NONCE));
}

function store(asked: FormRequest, row: Row): Reply {
  const { active, form, texts } = asked;
  form.rows.push(row);
  if (active.has('drop-after-storing')) return { drop: true };
  const busy = active.get('busy-after-storing');
  if (busy) return page(busy.status ?? 503, plainPage(texts.error, texts.error, texts.lang));
  const stall = active.get('stall-after-storing');
  if (!stall) return success(asked);
  return {
    stall: true,
    ...(stall.seconds === undefined ? {} : { seconds: stall.seconds, later: success(asked) }),
  };
}

function beforeReading({ active, form, request }: FormRequest): Reply | null {
  if (active.has('drop-before-storing')) return { drop: true };
  const stall = active.get('stall-before-storing');
  if (stall) return { stall: true, ...(stall.seconds === undefined ? {} : { seconds: stall.seconds }) };
  if (active.has('edited-before-post')) renameChosen(form, request.body);
  return null;
}

/** A POST to formResponse: what fails, what is stored, and what comes back (docs/google-forms.md §11). */
export function receiveAnswers(asked: FormRequest): Reply {
  const { form, active, texts, request } = asked;
  const bare = (status: number) => page(status, plainPage(texts.error, texts.error, texts.lang));
  const early = beforeReading(asked) ?? trouble(asked);
  if (early) return early;
  const view = readArray(form.array);
  const needsSignIn = view.signIn || view.fileUpload || active.has('signin');
  if (needsSignIn && !active.has('signed-in')) return bare(401);
  if (!(request.headers['content-type'] ?? '').startsWith('application/x-www-form-urlencoded'))
    return bare(400);
  const judged = judge(view, request.body, texts, active.has('captcha'));
  if (judged.kind === 'bare') return bare(400);
  if (judged.kind === 'page') {
    return page(200, shown(asked, { visit: judged.visit, flags: [] }), formHeaders(NONCE));
  }
  if (judged.kind === 'refused') return refusal(asked, judged.visit, judged.flag);
  if (active.has('too-large')) return refusal(asked, judged.visit, 'response-too-large');
  if (active.has('quota')) return refusal(asked, judged.visit, 'response-quota-exceeded');
  return store(asked, judged.row);
}
