import { i18n } from '#i18n';
import { once } from '@/utils/language';

const STEPS: [Intl.RelativeTimeFormatUnit, number][] = [
  ['year', 31_557_600_000],
  ['month', 2_629_800_000],
  ['week', 604_800_000],
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
];

const relative = once((of) => new Intl.RelativeTimeFormat(of, { numeric: 'auto', style: 'narrow' }));
const moment = once((of) => new Intl.DateTimeFormat(of, { dateStyle: 'medium', timeStyle: 'short' }));
const day = once((of) => new Intl.DateTimeFormat(of, { dateStyle: 'medium' }));
const clock = once((of) => new Intl.DateTimeFormat(of, { timeStyle: 'short' }));

/** How long ago in a few words ("2h ago"), with the full date on hover. `at`: ISO 8601. */
export function TimeAgo({ at, now = Date.now() }: { at: string; now?: number }) {
  return (
    <time dateTime={at} title={inFull(at)}>
      {ago(at, now)}
    </time>
  );
}

/** "just now", "5min ago", "yesterday"; `at` ISO 8601, `now` milliseconds. */
export function ago(at: string, now: number): string {
  const passed = Date.parse(at) - now;
  const step = STEPS.find(([, length]) => Math.abs(passed) >= length);
  return step ? relative().format(Math.trunc(passed / step[1]), step[0]) : i18n.t('common.justNow');
}

/** Date and time as a person in this time zone reads it. `at`: ISO 8601. */
export const inFull = (at: string) => moment().format(new Date(at));

/** The date alone. `at`: ISO 8601. */
export const onDay = (at: string) => day().format(new Date(at));

/** The time alone today, else with the date. `at`: ISO 8601. */
export function when(at: string, now: number): string {
  const date = new Date(at);
  return date.toDateString() === new Date(now).toDateString()
    ? i18n.t('common.at', { time: clock().format(date) })
    : i18n.t('common.onDay', { date: inFull(at) });
}
