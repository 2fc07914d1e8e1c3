import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { ago, inFull, onDay, when } from '@/components/ui/time';

// The texts are English; the browser's region says how dates are written in them.
beforeEach(() => Object.assign(fakeBrowser.i18n, { getUILanguage: () => 'en-GB' }));

/** A moment in the time zone of this device, as ISO 8601. */
const local = (day: number, hour: number, minute = 0) => new Date(2026, 10, day, hour, minute).toISOString();
const now = Date.parse(local(22, 15));

describe('a time in words', () => {
  it('is as long ago as its largest unit', () => {
    expect(ago(local(22, 15), now)).toBe('just now');
    expect(ago(local(22, 14, 55), now)).toMatch(/^5 ?min ago$/);
    expect(ago(local(22, 13), now)).toMatch(/^2 ?hr? ago$/);
    expect(ago(local(21, 12), now)).toBe('yesterday');
  });

  it('is the clock alone today, else with the date', () => {
    expect(when(local(22, 14, 5), now)).toBe('at 14:05');
    expect(when(local(3, 14, 5), now)).toBe('on 3 Nov 2026, 14:05');
  });

  it('is written as the browser’s region does', () => {
    expect(inFull(local(3, 14, 5))).toBe('3 Nov 2026, 14:05');
    expect(onDay(local(3, 14, 5))).toBe('3 Nov 2026');
  });
});
