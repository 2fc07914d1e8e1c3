import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { formOfArray } from '@/utils/forms/google/array';
import { encodeAnswers } from '@/utils/forms/google/encode';
import { judge } from '@/utils/forms/google/outcome';
import { marksOf } from '@/utils/forms/google/page';
import { questionsOf } from '@/utils/forms/google/question';
import { parseForm } from '@/utils/forms/google/read';
import { walk } from '@/utils/forms/path';
import type { Answer } from '@/utils/model/answers';
import type { Form, Question } from '@/utils/model/form';

/** Pages as Google served them, kept beside the repository because they hold other people's words. */
const PAGES = resolve(import.meta.dirname, '../../../../shared/pages');
const isThere = existsSync(resolve(PAGES, 'expected.json'));
if (!isThere) console.log(`skipped: no saved form pages at ${PAGES}`);

/** What a careful reader found; the shape is told in the saved pages' list beside it. */
// biome-ignore lint/suspicious/noExplicitAny: read from a file that is not ours, each use compares it
type Expected = any;
const expected: Record<string, Expected[]> = isThere
  ? JSON.parse(readFileSync(resolve(PAGES, 'expected.json'), 'utf8')).googleForms
  : { viewform: [], json: [], response: [], wire: [] };
const text = (file: string) => readFileSync(resolve(PAGES, file), 'utf8');
const viewUrl = (id: string) => `https://docs.google.com/forms/d/e/${id}/viewform`;

/** Silent arrays mean the default, which the form's shape calls `none`. */
const receipt = (value: string | null) => (value === null || value === 'never' ? 'none' : value);

function formOfJson(entry: Expected): Form | undefined {
  return formOfArray(JSON.parse(text(entry.file)), {
    id: 'x',
    url: viewUrl('x'),
    captcha: null,
    receiptBox: false,
    emailBox: false,
    signIn: false,
    readAt: '2026-01-01T00:00:00.000Z',
  });
}

const validators = (question: Question) =>
  question.validators.map(({ type, subtype, args, message }) => ({
    code: [type, subtype],
    args,
    message: message ?? null,
  }));

const code = (goTo: unknown) => ({ next: -2, submit: -3, restart: -1 })[String(goTo)] ?? goTo;

function goTos(question: Question): Record<string, unknown> | undefined {
  const pairs = question.options.flatMap((option) =>
    option.goTo === undefined ? [] : [[option.text, code(option.goTo)]],
  );
  if (question.otherGoTo !== undefined) pairs.push(['__other_option__', code(question.otherGoTo)]);
  return pairs.length > 0 ? Object.fromEntries(pairs) : undefined;
}

const OPTIONS = ['radio', 'dropdown', 'checkboxes', 'scale', 'grid', 'checkboxGrid', 'rating'];

/** A question of ours in the words of the expectation. */
function told(question: Question, page: number) {
  return {
    entryId: Number(question.entryId),
    itemId: question.itemId,
    page,
    type: question.type === 'file' ? 'fileUpload' : question.type,
    title: question.title,
    row: question.row,
    required: question.required,
    optionsCount: OPTIONS.includes(question.type) ? question.options.length : null,
    other: question.other,
    validators: validators(question),
    goTo: goTos(question),
    withTime: question.date?.time,
    withYear: question.date?.year,
    duration: question.duration,
    labels: question.type === 'scale' ? (question.ends ?? ['', '']).map((end) => end || null) : undefined,
  };
}

function wanted(question: Expected) {
  const { steps: _steps, labels, icon: _icon, ...rest } = question;
  const checks = question.validators.map(({ name: _name, ...check }: Expected) => check);
  return {
    row: undefined,
    goTo: undefined,
    withTime: undefined,
    withYear: undefined,
    duration: undefined,
    ...rest,
    labels: question.type === 'scale' ? labels.map((label: string | null) => label || null) : undefined,
    title: question.title ?? '',
    validators: checks,
  };
}

function expectForm(form: Form, entry: Expected, fromPage: boolean): void {
  const questions = form.sections.flatMap((section, page) =>
    section.questions
      .filter(({ entryId }) => entryId !== 'emailAddress')
      .map((question) => told(question, page)),
  );
  expect(questions).toEqual(entry.questions.map(wanted));
  expect(form.sections.length).toBe(entry.pages);
  expect(form.title).toBe(entry.title ?? '');
  expect(form.emailCollection).toBe(entry.emailCollection);
  expect(form.receipt).toBe(receipt(entry.receipt));
  expect(form.signIn).toBe(entry.signIn);
  expect(form.limitOne).toBe(entry.onlyOneResponse);
  if (fromPage) expect(form.captcha).toBe(entry.captcha);
  const hasEmail = form.sections[0]?.questions[0]?.entryId === 'emailAddress';
  expect(hasEmail).toBe(entry.emailCollection === 'typed');
  for (const section of entry.sections ?? []) {
    const ours = form.sections[section.page];
    expect(ours?.id).toBe(section.breakId);
    expect(ours?.title).toBe(section.title ?? '');
    if (section.page > 0) {
      const before = form.sections[section.page - 1]?.goTo;
      expect(code(before)).toBe(section.afterPreviousPage ?? -2);
    }
  }
}

function expectPaths(form: Form, entry: Expected): void {
  for (const { choices, pages, ends } of entry.paths ?? []) {
    const answers = Object.entries(choices as Record<string, string>).map(([entryId, value]) =>
      value === '__other_option__' ? { entryId, values: [], other: 'x' } : { entryId, values: [value] },
    );
    expect(walk(form, answers)).toEqual({ path: pages, ends });
  }
}

describe.skipIf(!isThere)('forms as Google served them', () => {
  describe.each(expected.viewform ?? [])('$file', (entry) => {
    it('is read as a careful reader reads it', () => {
      const read = parseForm(text(entry.file), entry.form.viewUrl);
      if (entry.questions.length === 0) {
        expect(read).toMatchObject({ ok: false, code: 'no-questions' });
        return;
      }
      if (!read.ok) throw new Error(read.message);
      expectForm(read.form, entry, true);
      expect(read.form.url).toBe(entry.form.viewUrl);
      expect(read.form.id).toBe(entry.publicId);
      expect(read.token).toBe(entry.form.fbzx);
    });
  });

  describe.each((expected.json ?? []).filter((entry) => !entry.shape))('$file', (entry) => {
    it('gives the questions, flags and paths of its array', () => {
      const form = formOfJson(entry);
      if (!form) throw new Error('not read');
      // The page around array 01 shows an e-mail receipt that the array is silent about.
      expectForm(form, entry, false);
      expectPaths(form, entry);
    });
  });

  it('reads a rating, and takes the array of a success page for no form', () => {
    for (const entry of (expected.json ?? []).filter(({ shape }) => shape)) {
      if (entry.shape === 'successPage') expect(formOfJson(entry)).toBeUndefined();
      else {
        const questions = questionsOf(JSON.parse(text(entry.file)));
        expect(questions.map((question) => told(question, 0))).toEqual(
          entry.questions.map((question: Expected) => wanted({ ...question, page: 0 })),
        );
      }
    }
  });

  describe.each(expected.response ?? [])('$file', (entry) => {
    const url = `https://docs.google.com/forms/d/e/${entry.publicId}/formResponse`;
    const statuses = entry.httpStatus === null ? [200, 400] : [entry.httpStatus];

    it.each(statuses)('is judged right with status %i', (status) => {
      const body = text(entry.file);
      const read = parseForm(body, viewUrl(entry.publicId));
      const form = read.ok ? read.form : ({ sections: [] } as unknown as Form);
      const outcome = judge({ status, url, body }, form);
      expect(outcome.state).toBe(entry.outcome);
      if (outcome.state !== 'refused') return;
      expect(outcome.reason.code).toBe('answer-refused');
      expect(outcome.reason.entryId).toBe(String(entry.refused[0].entryId));
      expect(marksOf(body).refusals).toEqual(
        entry.refused.map(({ itemId, message }: Expected) => ({ itemId, message })),
      );
      const raised = Object.entries(entry.flags).filter(([, on]) => on);
      expect([...marksOf(body).flags]).toEqual(raised.map(([name]) => name));
    });

    it.skipIf(entry.outcome === 'sent')('has the form in it, read as a careful reader reads it', () => {
      const read = parseForm(text(entry.file), viewUrl(entry.publicId));
      if (!read.ok) throw new Error(read.message);
      expectForm(read.form, entry, true);
      expectPaths(read.form, entry);
    });
  });

  const bodies = (expected.wire ?? []).filter((entry) => entry.answers && entry.page !== undefined);
  describe.each(bodies)('$file', (entry) => {
    it('is what a browser sends for these answers, state aside', () => {
      const sent = new URLSearchParams(text(entry.file));
      const { form, answers } = formOfWire(sent);
      const ours = new URLSearchParams(
        encodeAnswers({ form, answers, path: [0], token: entry.fbzx, at: Number(entry.submissionTimestamp) }),
      );
      const filled = [...sent].filter(
        ([name, value]) => name.startsWith('entry.') && !name.endsWith('_sentinel') && value !== '',
      );
      expect([...ours].filter(([name, value]) => name.startsWith('entry.') && value !== '')).toEqual(filled);
      for (const name of ['fvv', 'fbzx', 'submissionTimestamp']) expect(ours.get(name)).toBe(sent.get(name));
      if (entry.page === 0) {
        expect(ours.get('partialResponse')).toBe(sent.get('partialResponse'));
        expect(ours.get('pageHistory')).toBe(entry.pageHistory);
      }
    });
  });

  it('takes the recorded reply to a wrong history for a refusal', () => {
    const entry = (expected.wire ?? []).find(({ outcome }) => outcome === 'refused');
    const body = readFileSync(resolve(PAGES, entry.file), 'utf16le');
    const outcome = judge({ status: entry.httpStatus, url: viewUrl('x'), body }, {
      sections: [],
    } as unknown as Form);
    expect(outcome).toMatchObject({ state: 'refused', reason: { code: 'bad-history' } });
  });

  it('joins the pages of a form of three sections as a browser does', () => {
    const history = bodies.map((entry) => entry.pageHistory);
    expect(history).toEqual(['0', '0,1', '0,1,2']);
  });
});

/** A form with one section that asks just what a recorded body answers. */
function formOfWire(sent: URLSearchParams): { form: Form; answers: Answer[] } {
  const ids = [...new Set([...sent.keys()].flatMap((key) => key.match(/^entry\.(\d+)/)?.[1] ?? []))];
  const questions = ids.map((entryId) => {
    const type = sent.has(`entry.${entryId}_sentinel`) ? 'radio' : 'text';
    return {
      entryId,
      itemId: 1,
      title: '',
      description: '',
      type,
      required: false,
      options: [],
      other: true,
      validators: [],
    };
  });
  const answers = ids.flatMap((entryId): Answer[] => {
    const value = sent.get(`entry.${entryId}`);
    const type = sent.has(`entry.${entryId}_sentinel`) ? 'radio' : 'text';
    if (value === null) return [];
    return [
      value === '__other_option__'
        ? {
            entryId,
            title: '',
            type,
            values: [],
            other: sent.get(`entry.${entryId}.other_option_response`) ?? '',
          }
        : { entryId, title: '', type, values: [value] },
    ];
  });
  const section = { id: null, title: '', description: '', questions, goTo: 'submit' };
  return { form: { sections: [section] } as unknown as Form, answers };
}
