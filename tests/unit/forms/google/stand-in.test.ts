import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { project } from '@/utils/forms/answers/project';
import { readForm } from '@/utils/forms/google/read';
import { postAnswers } from '@/utils/forms/google/send';
import { proposeMapping } from '@/utils/forms/mapping/propose';
import type { Answer } from '@/utils/model/answers';
import { EMAIL_ENTRY, type Form } from '@/utils/model/form';
import { TEAM_ENTRIES, TEAM_FORM } from '../../../stand-ins/forms/team-form';
import { TEST_FORMS } from '../../../stand-ins/forms/test-forms';
import { type StandIn, startStandIn } from '../../../stand-ins/server';
import { clip, lead } from '../leads';

let standIn: StandIn;
const viewform = () => `${standIn.httpOrigin}/forms/d/e/${TEAM_FORM.id}/viewform`;

beforeAll(async () => {
  standIn = await startStandIn();
});
afterAll(() => standIn.close());
beforeEach(() => {
  standIn.clearModes();
  vi.stubEnv('WXT_PRACTICE_ORIGIN', standIn.httpOrigin);
});

async function readTeamForm() {
  const read = await readForm(viewform(), fetch);
  if (!read.ok) throw new Error(read.message);
  const { mapping } = proposeMapping(read.form);
  const projection = project({
    lead: lead(),
    clips: [clip('I moved 40,000 pages — 100% & "more".', { permalink: 'https://x.com/AdaX/status/9' })],
    scout: { name: 'Sam Scout', email: 'sam@scout.example' },
    form: read.form,
    mapping,
    reference: 'GS-7K2M9Q',
  });
  return { ...read, mapping, projection };
}

async function send(mode?: Parameters<StandIn['setMode']>[1]) {
  const { form, token, projection } = await readTeamForm();
  if (mode) standIn.setMode(TEAM_FORM.id, mode);
  const { answers, path } = projection;
  return postAnswers({ form, token, answers, path, fetch, signal: AbortSignal.timeout(700) });
}

const told = (outcome: Awaited<ReturnType<typeof postAnswers>>) =>
  outcome.state === 'sent' ? 'sent' : `${outcome.state} ${outcome.reason.code}`;

describe('against a form server of its own', () => {
  it('the team’s form is mapped completely right', async () => {
    const { mapping } = await readTeamForm();
    const froms = Object.fromEntries(
      Object.entries(TEAM_ENTRIES).map(([key, id]) => [key, mapping[String(id)]?.from]),
    );
    expect(froms).toEqual({
      whatToDo: 'fixed',
      sessionName: 'skip',
      sessionEmail: 'skip',
      sessionDates: 'skip',
      scoutName: 'scoutName',
      scoutEmail: 'scoutEmail',
      nominee: 'nominee',
      guestName: 'guestName',
      profileLink: 'profileLink',
      who: 'who',
      why: 'why',
      examples: 'quote',
      sellsTools: 'sellsTools',
    });
  });

  it('one lead arrives as one row, word for word', async () => {
    const before = standIn.rows(TEAM_FORM.id).length;
    const { projection } = await readTeamForm();
    expect(projection.problems).toEqual([]);
    expect(told(await send())).toBe('sent');
    const rows = standIn.rows(TEAM_FORM.id).slice(before);
    expect(rows).toHaveLength(1);
    const row = JSON.stringify(rows[0]);
    for (const { values } of projection.answers)
      expect(row).toContain(JSON.stringify(values[0]).slice(1, -1));
  });

  it.each<[NonNullable<Parameters<typeof send>[0]>, string, number]>([
    ['closed', 'held form-closed', 0],
    ['signin', 'review sign-in', 0],
    ['signin-redirect', 'review sign-in', 0],
    ['already', 'review already-responded', 0],
    ['captcha', 'review captcha', 0],
    ['too-large', 'refused answer-refused', 0],
    ['quota', 'held form-closed', 0],
    ['gone', 'held form-gone', 0],
    ['rate-limited', 'later rate-limited', 0],
    ['busy', 'unknown server-error', 0],
    ['busy-after-storing', 'unknown server-error', 1],
    ['stall-before-storing', 'unknown timeout', 0],
    ['stall-after-storing', 'unknown timeout', 1],
    ['drop-before-storing', 'unknown connection-lost', 0],
    ['drop-after-storing', 'unknown connection-lost', 1],
    ['confirmation', 'sent', 1],
    ['language', 'sent', 1],
    ['hide-another-link', 'sent', 1],
    ['edited-before-post', 'refused answer-refused', 0],
  ])('%s → %s, %i rows', async (mode, outcome, stored) => {
    const before = standIn.rows(TEAM_FORM.id).length;
    expect(told(await send(mode))).toBe(outcome);
    expect(standIn.rows(TEAM_FORM.id).length - before).toBe(stored);
  });

  it.each<['garbage' | 'huge']>([['garbage'], ['huge']])('%s is never taken for success', async (mode) => {
    expect((await send(mode)).state).toBe('unknown');
  });

  it.each<[NonNullable<Parameters<typeof send>[0]>, string]>([
    ['closed', 'closed'],
    ['signin-redirect', 'sign-in'],
    ['already', 'already-responded'],
    ['gone', 'gone'],
    ['rate-limited', 'rate-limited'],
    ['busy', 'busy'],
  ])('reading a form that is %s says so', async (mode, code) => {
    standIn.setMode(TEAM_FORM.id, mode);
    expect(await readForm(viewform(), fetch)).toMatchObject({ ok: false, code });
  });

  it('a form without questions says so', async () => {
    const url = viewform().replace(TEAM_FORM.id, TEST_FORMS.empty.id);
    expect(await readForm(url, fetch)).toMatchObject({ ok: false, code: 'no-questions' });
  });

  it('every type of answer arrives as it was given', async () => {
    const url = viewform().replace(TEAM_FORM.id, TEST_FORMS.everyType.id);
    const read = await readForm(url, fetch);
    if (!read.ok) throw new Error(read.message);
    const answers = read.form.sections.flatMap(({ questions }) => questions.map(sampleAnswer));
    const outcome = await postAnswers({ ...read, answers, path: [0], fetch });
    expect(outcome).toEqual({ state: 'sent' });
    const row = standIn.rows(TEST_FORMS.everyType.id).at(-1);
    for (const answer of answers) {
      const stored = JSON.stringify(row?.values[answer.entryId]);
      for (const value of [...answer.values, answer.other ?? ''])
        expect(stored).toContain(value.replace('\n', '\\n'));
    }
  });

  it('the collected e-mail address arrives', async () => {
    const url = viewform().replace(TEAM_FORM.id, TEST_FORMS.email.id);
    const read = await readForm(url, fetch);
    if (!read.ok) throw new Error(read.message);
    const { mapping } = proposeMapping(read.form);
    expect(mapping[EMAIL_ENTRY]).toEqual({ from: 'scoutEmail' });
    const { answers, path } = project({
      lead: lead(),
      clips: [clip('x')],
      scout: { name: '', email: 'sam@scout.example' },
      form: read.form,
      mapping,
      reference: 'GS-1',
    });
    expect(await postAnswers({ ...read, answers, path, fetch })).toEqual({ state: 'sent' });
    expect(standIn.rows(TEST_FORMS.email.id).at(-1)?.emailAddress).toBe('sam@scout.example');
  });
});

/** Something that this question takes. */
function sampleAnswer({
  entryId,
  title,
  type,
  options,
  date,
  duration,
  other,
}: Form['sections'][0]['questions'][0]): Answer {
  const first = options[0]?.text ?? '';
  const samples: Partial<Record<Answer['type'], string[]>> = {
    text: ['one line'],
    paragraph: ['two\nlines'],
    checkboxes: [first],
    checkboxGrid: options.map(({ text }) => text),
    date: [date?.time ? '2026-03-14 15:09' : '2026-03-14'],
    time: [duration ? '1:02:03' : '15:30'],
  };
  const answer: Answer = { entryId, title, type, values: samples[type] ?? [first] };
  if (other && type === 'radio') return { ...answer, values: [], other: 'my own' };
  return other ? { ...answer, other: 'my own' } : answer;
}

describe('what answers in the form’s place', () => {
  it.each([
    ['network-redirect', 'network'],
    ['consent-redirect', 'consent'],
    ['sorry-redirect', 'rate-limited'],
    ['signin-redirect', 'sign-in'],
  ] as const)('%s is read as %s', async (mode, code) => {
    standIn.setMode(TEAM_FORM.id, mode);
    // As without permission for the place it leads to: it may not be followed.
    const guarded: typeof fetch = (input, init) =>
      init?.redirect === 'follow' ? Promise.reject(new TypeError('Failed to fetch')) : fetch(input, init);
    expect(await readForm(viewform(), guarded)).toMatchObject({ ok: false, code });
  });
});
