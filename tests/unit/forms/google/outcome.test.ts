import { describe, expect, it } from 'vitest';
import { judge } from '@/utils/forms/google/outcome';
import { formFrom } from '../forms';
import { arrayOf, pageOf, TEAM_ITEMS } from '../team-form';

const form = formFrom(TEAM_ITEMS);
const POST = 'https://docs.google.com/forms/d/e/1FAIpQLSteam/formResponse';
const FORM = pageOf(arrayOf(TEAM_ITEMS));
const SUCCESS =
  '<body><div class="vHW8K">&lt;form action="/formResponse"&gt; Danke!</div><script>var FB_PUBLIC_LOAD_DATA_ = [null,[],"/forms"];</script>';
const BARE = '<!DOCTYPE html><html><head><title>Fehler</title></head><body>error</body></html>';

const flagged = (flag: string) =>
  `<div jsname="NAIPbb" data-${flag}="true" data-validation-failed="false"></div>${BARE}`;
const refusing = (itemId: number, message: string) =>
  pageOf(
    arrayOf(TEAM_ITEMS),
    `<div role="alert"><div jsname="NAIPbb" data-validation-failed="true"></div></div>
     <div data-params="%.@.[4013,&quot;Guest&quot;]"><div role="alert"></div></div>
     <div data-params="%.@.[${itemId},&quot;x&quot;]"><div role="alert"><i></i><span>${message}</span></div></div>`,
  );

const judged = (status: number, body: string, url = POST) => {
  const outcome = judge({ status, url, body }, form);
  return outcome.state === 'sent' ? 'sent' : `${outcome.state} ${outcome.reason.code}`;
};

describe('the outcome is told apart without reading a message', () => {
  it.each<[string, string, string]>([
    ['the success page, in any language and with any words', judged(200, SUCCESS), 'sent'],
    ['the form again', judged(200, FORM), 'refused bad-history'],
    ['a bare 400, as for a wrong history', judged(400, BARE), 'refused bad-history'],
    ['400 with the form and nothing marked', judged(400, FORM), 'refused bad-history'],
    ['a refused answer', judged(400, refusing(4016, 'Pflichtfrage')), 'refused answer-refused'],
    [
      'a refused answer with status 200',
      judged(200, refusing(4016, 'Pflichtfrage')),
      'refused answer-refused',
    ],
    ['a captcha', judged(400, flagged('captcha-challenge-failed')), 'review captcha'],
    ['a sign-in flag', judged(400, flagged('sign-in-to-continue')), 'review sign-in'],
    ['401', judged(401, BARE), 'review sign-in'],
    ['the sign-in page', judged(200, BARE, 'https://accounts.google.com/x'), 'review sign-in'],
    ['too long', judged(400, flagged('response-too-large')), 'refused answer-refused'],
    ['no more answers taken', judged(400, flagged('response-quota-exceeded')), 'held form-closed'],
    ['try again, says the form', judged(400, flagged('has-retryable-error')), 'later server-busy'],
    ['the closed page', judged(200, BARE, POST.replace('formResponse', 'closedform')), 'held form-closed'],
    [
      'one answer per person',
      judged(200, BARE, POST.replace('formResponse', 'alreadyresponded')),
      'review already-responded',
    ],
    ['404', judged(404, BARE), 'held form-gone'],
    ['410', judged(410, BARE), 'held form-gone'],
    ['429', judged(429, BARE), 'later rate-limited'],
    ['500', judged(500, BARE), 'unknown server-error'],
    ['503', judged(503, BARE), 'unknown server-error'],
    ['a page nobody knows', judged(200, '<p>ok</p>'), 'unknown unrecognised-reply'],
    ['an empty page', judged(200, ''), 'unknown unrecognised-reply'],
    ['403', judged(403, BARE), 'unknown unrecognised-reply'],
    ['204', judged(204, ''), 'unknown unrecognised-reply'],
  ])('%s', (_what, outcome, expected) => {
    expect(outcome).toBe(expected);
  });

  it('names the question that was refused and the form’s own words', () => {
    const outcome = judge(
      { status: 400, url: POST, body: refusing(4016, 'Dies ist <b>Pflicht</b> &amp; mehr') },
      form,
    );
    expect(outcome).toMatchObject({
      state: 'refused',
      reason: {
        code: 'answer-refused',
        entryId: '500016',
        detail: 'What do they do with AI, and why should we talk to them?: Dies ist Pflicht & mehr',
      },
    });
  });

  it('clips what the form says', () => {
    const outcome = judge({ status: 400, url: POST, body: refusing(4016, 'x'.repeat(5_000)) }, form);
    expect(outcome.state === 'refused' && outcome.reason.detail?.length).toBeLessThan(400);
  });

  it('carries how long to wait', () => {
    const outcome = judge({ status: 429, url: POST, body: '', retryAfterSeconds: 90 }, form);
    expect(outcome).toMatchObject({ state: 'later', retryAfterSeconds: 90 });
  });

  it('is not fooled by a success array outside of a script', () => {
    expect(judged(200, '<p>FB_PUBLIC_LOAD_DATA_ = [null,[]]</p>')).toBe('unknown unrecognised-reply');
  });
});
