import { describe, expect, it, vi } from 'vitest';
import { type Known, practiceLead, progressOf, rowsPage } from '@/components/welcome/progress';
import type { Delivery } from '@/utils/model/delivery';
import type { Lead } from '@/utils/model/lead';
import { UNTOUCHED_LEAD } from '../../../fixtures/untouched';
import { branchingForm } from '../options/sample-form';

const lead = (change: Partial<Lead> = {}): Lead => ({
  id: '11111111-1111-4111-8111-111111111111',
  ...UNTOUCHED_LEAD,
  name: 'Robin Practice',
  accounts: [{ site: 'web', handle: 'robin-practice', url: 'https://guest-scout.example/robin-practice' }],
  accountKeys: ['web:robin-practice'],
  createdAt: '2026-01-01T00:00:00.000Z',
  updatedAt: '2026-01-01T00:00:00.000Z',
  ...change,
});

const delivery = (state: Delivery['state']): Delivery => ({
  id: '22222222-2222-4222-8222-222222222222',
  leadId: lead().id,
  formId: 'FORM',
  reference: 'GS-PRACTICE',
  clipIds: [],
  answers: [],
  path: [0],
  state,
  attempts: [],
  nextAttemptAt: '2026-01-01T00:00:10.000Z',
  createdAt: '2026-01-01T00:00:00.000Z',
  updatedAt: '2026-01-01T00:00:00.000Z',
});

const nothing: Known = { lead: undefined, delivery: undefined, form: undefined, pinned: undefined };
const done = (known: Partial<Known>) =>
  progressOf({ ...nothing, ...known })
    .filter((step) => step.done)
    .map(({ id }) => id);
const words = (id: string, known: Partial<Known>) =>
  progressOf({ ...nothing, ...known }).find((step) => step.id === id)?.words;

const practiceForm = () => ({ ...branchingForm(), url: 'http://localhost:4610/forms/d/e/FORM/viewform' });

describe('the practice on the welcome page', () => {
  it('begins with nothing done', () => {
    expect(done({})).toEqual([]);
  });

  it('ticks along: saved, why, pinned, sent', () => {
    expect(done({ lead: lead() })).toEqual(['suggest']);
    expect(done({ lead: lead({ why: 'Counts what the model missed.' }) })).toEqual(['suggest', 'why']);
    expect(
      done({ lead: lead({ why: 'x' }), pinned: true, form: practiceForm(), delivery: delivery('sent') }),
    ).toEqual(['suggest', 'why', 'pin', 'send']);
  });

  it('says on a phone where the menu has it: there is nothing to pin', () => {
    vi.stubGlobal('navigator', {
      userAgent: 'Mozilla/5.0 (Android 14; Mobile; rv:153.0) Gecko/153.0 Firefox/153.0',
    });
    expect(progressOf(nothing).map(({ id }) => id)).toEqual(['suggest', 'why', 'find', 'send']);
    vi.unstubAllGlobals();
    expect(progressOf(nothing).map(({ id }) => id)).toEqual(['suggest', 'why', 'pin', 'send']);
  });

  it('says that a saved lead is not sent', () => {
    expect(words('suggest', { lead: lead() })).toBe('Saved on this device. Nothing is sent.');
    expect(words('suggest', { lead: lead(), delivery: delivery('sent') })).not.toContain('Nothing is sent');
  });

  it('does not count a nomination that was taken back or refused', () => {
    for (const state of ['cancelled', 'refused'] as const)
      expect(done({ lead: lead(), form: practiceForm(), delivery: delivery(state) })).toEqual(['suggest']);
  });

  it('says that an invented person does not go to a real form', () => {
    expect(words('send', { lead: lead(), form: branchingForm() })).toContain('An invented person stays here');
  });

  it('knows the practice lead from real ones, and forgets a deleted one', () => {
    const real = lead({ accounts: [{ site: 'x', handle: 'a', url: 'https://x.com/a' }] });
    const deleted = lead({ deletedAt: '2026-01-02T00:00:00.000Z' });
    expect(practiceLead([real, deleted])).toBeUndefined();
    expect(practiceLead([real, lead()])).toEqual(lead());
  });

  it('links to the rows of a practice form only', () => {
    expect(rowsPage(practiceForm())).toBe('http://localhost:4610/rows/FORM');
    expect(rowsPage(branchingForm())).toBeUndefined();
    expect(rowsPage(undefined)).toBeUndefined();
  });
});
