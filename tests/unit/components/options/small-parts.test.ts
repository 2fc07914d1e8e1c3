import { describe, expect, it } from 'vitest';
import { readDeepLink } from '@/components/options/connect/deep-link';
import { recognise } from '@/components/options/connect/what-was-pasted';
import { doubtAboutEmail } from '@/components/options/email';
import { sourcesFor } from '@/components/options/mapping/sources';
import { gapsOf } from '@/utils/forms/mapping/gaps';
import { branchingForm, fullMapping, question } from './sample-form';

describe('what was pasted', () => {
  it.each([
    ['', 'nothing'],
    ['  \n', 'nothing'],
    ['https://forms.gle/AbCdEf', 'address'],
    ['docs.google.com/forms/d/e/1FAIpQL/viewform', 'address'],
    ['here it is: https://forms.gle/AbCdEf', 'address'],
    ['https://example.com/', 'address'],
    ['our form', 'address'],
    ['words '.repeat(30), 'address'],
    [`guest-scout-1:${'QUJD'.repeat(30)}.0123abcd`, 'set-up'],
    [`Our set-up: > guest-scout-1:\n> ${'QUJD'.repeat(30)}`, 'set-up'],
    [`${'QUJD'.repeat(30)}\n${'QUJD'.repeat(30)}`, 'set-up'],
  ])('%j is recognised as %s', (text, kind) => {
    expect(recognise(text)).toBe(kind);
  });
});

describe('questions that would stop every nomination', () => {
  const path = [0, 2];

  it('are none when each required question on the path is answered', () => {
    expect(gapsOf(branchingForm(), fullMapping(), path)).toEqual({});
  });

  it('are required questions that nothing answers, on the path only', () => {
    const { 21: _, ...mapping } = fullMapping();
    expect(Object.keys(gapsOf(branchingForm(), mapping, path))).toEqual(['21']);
  });

  it('are fixed answers that the form does not offer', () => {
    const mapping = { ...fullMapping(), 1: { from: 'fixed' as const, value: ['Something else'] } };
    expect(gapsOf(branchingForm(), mapping, path)).toEqual({
      1: 'The form does not offer “Something else”. Choose another answer.',
    });
  });

  it('are choices that lack an answer for one of their values', () => {
    const mapping = {
      ...fullMapping(),
      23: { from: 'nominee' as const, choices: { other: 'Someone else' } },
    };
    expect(gapsOf(branchingForm(), mapping, path)).toEqual({
      23: 'Choose the form’s answer for “Yourself”.',
    });
  });
});

describe('the sources offered for a question', () => {
  it('fit its kind: no quote for a choice', () => {
    expect(sourcesFor(question('1', 'Pick', { type: 'radio' }), 'ask')).not.toContain('quote');
  });

  it('always hold the one that is set, so that opening the page changes nothing', () => {
    expect(sourcesFor(question('1', 'Pick', { type: 'radio' }), 'quote')).toContain('quote');
  });
});

describe('the address of the options page', () => {
  const form = 'http://localhost:4610/forms/d/e/FORM/viewform';
  const hash = `#connect=${encodeURIComponent(form)}&auto=1`;

  it('connects by itself only the practice form of a start build', () => {
    expect(readDeepLink(hash, 'http://localhost:4610')).toEqual({ connect: form, auto: true });
    expect(readDeepLink(hash, 'http://localhost:4611')).toMatchObject({ auto: false });
    expect(readDeepLink(hash, undefined)).toMatchObject({ auto: false });
  });

  it('never connects any other form by itself', () => {
    const real = encodeURIComponent('https://docs.google.com/forms/d/e/FORM/viewform');
    expect(readDeepLink(`#connect=${real}&auto=1`, 'http://localhost:4610')).toMatchObject({ auto: false });
  });

  it('asks for nothing without `connect`', () => {
    expect(readDeepLink('', undefined)).toBeUndefined();
    expect(readDeepLink('#you', undefined)).toBeUndefined();
  });
});

describe('a doubt about an e-mail address', () => {
  it.each(['', 'kim@scout.example', ' kim+guests@mail.scout.example '])('is not raised for %j', (email) => {
    expect(doubtAboutEmail(email)).toBeUndefined();
  });

  it.each(['kim', 'kim@', 'kim@scout', 'kim @scout.example', 'a@b@c.example'])(
    'is raised for %j',
    (email) => {
      expect(doubtAboutEmail(email)).toBeTruthy();
    },
  );
});
