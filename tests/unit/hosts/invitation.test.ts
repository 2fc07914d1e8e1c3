import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { templateOf } from '@/components/host/template';
import {
  filledIn,
  LONGEST,
  leftOpen,
  mailtoOf,
  quotable,
  templateProblem,
  valuesFor,
} from '@/utils/hosts/invitation';
import { leadFrom } from '@/utils/leads/save';
import type { Nomination } from '@/utils/model/hosts/nomination';
import type { Clip } from '@/utils/model/lead';
import { captureOf } from '../leads/samples';

const HOST = { showName: 'Unlearned', scoutName: 'Sam Host' };

function clipOf(words: string, cites?: string[]): Clip {
  const capture = captureOf(words);
  const quote = capture.quote && { ...capture.quote, ...(cites && { cites }) };
  return { ...capture, quote, id: crypto.randomUUID(), leadId: crypto.randomUUID(), shows: [] };
}

describe('a template', () => {
  it('is filled in, all places, wherever they stand', () => {
    const lead = leadFrom(captureOf(''));
    const clip = clipOf('I halved it.\nThen I doubled it.');
    const values = valuesFor(lead, quotable([clip])[0], [clip], HOST);
    expect(filledIn('{name}: {quote} {link} {show} {host} {name}', values)).toBe(
      'Ada Sample: I halved it. Then I doubled it. https://x.com/ada_builds/status/1001 Unlearned Sam Host Ada Sample',
    );
  });

  it('says of a place that there is not what there is', () => {
    expect(templateProblem('text', 'Hello {nmae}, {quote}')).toBe(
      '{nmae} is no place that Guest Scout can fill in. It knows {name} {quote} {link} {show} {host}',
    );
    expect(templateProblem('subject', 'For {}')).toContain('{} is no place');
    expect(templateProblem('text', 'Hello {name}, a brace { alone, and one } more')).toBeUndefined();
    // Only its field says that it is too long.
    expect(templateProblem('text', 'x'.repeat(LONGEST.text + 1))).toBeUndefined();
  });

  it('of its own has no unknown place and no text cut', () => {
    const { subject, text } = templateOf({ invitationSubject: ' ', invitationText: '' });
    expect(templateProblem('subject', subject)).toBeUndefined();
    expect(templateProblem('text', text)).toBeUndefined();
    expect(subject).toContain('{show}');
    for (const place of ['{name}', '{quote}', '{link}', '{host}']) expect(text).toContain(place);
    expect(templateOf({ invitationSubject: 'Mine', invitationText: 'Own' })).toEqual({
      subject: 'Mine',
      text: 'Own',
    });
  });

  it('keeps what is not known as a place, and says which are still open', () => {
    const lead = { ...leadFrom(captureOf('')), name: '' };
    const values = valuesFor(lead, undefined, [], { showName: '', scoutName: '' });
    const template = 'Hello {name}: “{quote}” {link} {nobody}';
    const draft = filledIn(template, values);
    expect(draft).toBe('Hello {name}: “{quote}” https://x.com/ada_builds {nobody}');
    expect(leftOpen(template, draft, values)).toEqual(['{name}', '{quote}', '{nobody}']);
    expect(leftOpen(template, 'Hello Ada', values)).toEqual([]);
  });

  it('takes nothing that stands in somebody’s words for a place', () => {
    const clip = clipOf('I write {link} and {name} and $& and $1 everywhere');
    const values = valuesFor(leadFrom(captureOf('')), quotable([clip])[0], [clip], HOST);
    const draft = filledIn('“{quote}”', values);
    expect(draft).toBe('“I write {link} and {name} and $& and $1 everywhere”');
    expect(leftOpen('“{quote}”', draft, values)).toEqual([]);
  });
});

describe('the words in a letter', () => {
  it('are the person’s own, never what they cite', () => {
    const cited = clipOf('Agents will replace all of us.\n\nI do not see it.', [
      'Agents will replace all of us.',
    ]);
    const all = clipOf('Only somebody else’s words', ['Only somebody else’s words']);
    expect(quotable([cited, all, { ...cited, quote: undefined }])).toEqual([
      { id: cited.id, words: 'I do not see it.', link: cited.permalink },
    ]);
    expect(valuesFor(leadFrom(captureOf('')), undefined, [], HOST).quote).toBeUndefined();
  });

  it('come from the form’s sheet too, without the marks and what stands behind them in a row', () => {
    const named = (quote: string, quoteLink?: string): Nomination => ({
      id: quote,
      leadId: crypto.randomUUID(),
      sheetId: crypto.randomUUID(),
      row: 2,
      guest: 'Ada',
      who: '',
      scout: 'Otto',
      why: '',
      quote,
      quoteLink,
      answers: [],
    });
    const rows = [
      named('“I halved it, and "twice" at that.” https://x.com/a/1 (2026-05-01)', 'https://x.com/a/1'),
      named('I doubled it.'),
      named(' '),
      named('“Same here.” (in reply to ben: “Do you read the logs?”) https://x.com/a/2 (2026-05-01)'),
      named('“We do.” (translated) (on “Logs”) https://x.com/a/3 (2026-05-01) More: https://x.com/a/4'),
      named('「やめた」 https://x.com/a/5'),
    ];
    expect(quotable([clipOf('Saved.')], rows).map(({ words, link }) => [words, link])).toEqual([
      ['Saved.', 'https://x.com/ada_builds/status/1001'],
      ['I halved it, and "twice" at that.', 'https://x.com/a/1'],
      ['I doubled it.', ''],
      ['Same here.', ''],
      ['We do.', ''],
      ['やめた', ''],
    ]);
    const lead = leadFrom(captureOf(''));
    expect(valuesFor(lead, quotable([], rows)[1], [], HOST).link).toBe('https://x.com/ada_builds');
  });

  it('are cut where they are long, at a word', () => {
    const long = clipOf('word '.repeat(300));
    const { quote = '' } = valuesFor(leadFrom(captureOf('')), quotable([long])[0], [], HOST);
    expect(quote.length).toBeLessThanOrEqual(401);
    expect(quote).toMatch(/ word…$/);
  });
});

describe('the way to the mail program', () => {
  it('carries subject and text whole, to nobody, whatever is in them', () => {
    const anything = fc.string({ unit: 'binary', maxLength: 60 });
    fc.assert(
      fc.property(anything, anything, (subject, text) => {
        const url = mailtoOf(subject, text);
        if (!url) return;
        const [address, query = ''] = url.slice('mailto:'.length).split('?');
        expect(address).toBe('');
        const parts = query.split('&').map((part) => part.split('='));
        expect(parts.map(([name]) => name)).toEqual(['subject', 'body']);
        expect(decodeURIComponent(parts[1]?.[1] ?? '').replaceAll('\r\n', '\n')).toBe(
          text.toWellFormed().replaceAll('\r\n', '\n'),
        );
        // A line break in a subject would begin another header.
        expect(decodeURIComponent(parts[0]?.[1] ?? '')).not.toMatch(/[\r\n]/);
      }),
    );
  });

  it('is not offered where it would be cut', () => {
    expect(mailtoOf('Subject', 'x'.repeat(1_500))).toContain('mailto:');
    expect(mailtoOf('Subject', 'x'.repeat(2_000))).toBeUndefined();
    expect(mailtoOf('Subject', 'さ'.repeat(300))).toBeUndefined();
  });
});
