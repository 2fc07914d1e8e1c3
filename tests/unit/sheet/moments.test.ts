import { describe, expect, it } from 'vitest';
import { type DayOrder, isoOf, momentIn, orderIn } from '@/utils/sheet/moments';

/** As this device's clock shows it, whatever its zone. */
function shown(cell: string, order: DayOrder = 'day-first') {
  const moment = momentIn(cell);
  const iso = moment && isoOf(moment, order);
  if (!iso) return undefined;
  const at = new Date(iso);
  const two = (number: number) => String(number).padStart(2, '0');
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())} ${two(at.getHours())}:${two(at.getMinutes())}:${two(at.getSeconds())}`;
}

describe('a time as a sheet shows it', () => {
  it.each([
    ['11/22/2026 10:03:04', 'English, United States'],
    ['22/11/2026 10:03:04', 'English, United Kingdom; Portuguese; French'],
    ['22.11.2026 10:03:04', 'German'],
    ['22.11.2026, 10:03:04', 'German, with a comma'],
    ['2026/11/22 10:03:04', 'Japanese'],
    ['2026年11月22日 10:03:04', 'Japanese, in words'],
    ['2026-11-22 10:03:04', 'Swedish; ISO'],
    ['2026-11-22T10:03:04', 'ISO'],
    ['22.11.2026 klo 10.03.04', 'Finnish'],
    ['2026. 11. 22. 오전 10:03:04', 'Korean'],
    ['2026/11/22 上午10:03:04', 'Chinese'],
    ['2026. 11. 22. 10:03:04', 'Hungarian'],
    ['22-11-2026 10:03:04', 'Dutch'],
    ['22/11/2569 10:03:04', 'Thai, Buddhist year'],
    ['٢٢/١١/٢٠٢٦ ١٠:٠٣:٠٤', 'Arabic digits'],
    ['11/22/2026 10:03:04 AM', 'twelve hours'],
    ['Nov 22, 2026, 10:03:04', 'English, with the month’s name'],
    ['22 nov. 2026 10:03:04', 'French, with the month’s name'],
    ['22. November 2026 10:03:04', 'German, with the month’s name'],
    ['22 de novembro de 2026 10:03:04', 'Portuguese, with the month’s name'],
    ['22 ноября 2026 10:03:04', 'Russian, with the month’s name'],
    ['46348.41879629630', 'as a spreadsheet counts days'],
    ['๒๒/๑๑/๒๕๖๙ ๑๐:๐๓:๐๔', 'Thai digits'],
    ['২২/১১/২০২৬ ১০:০৩:০৪', 'Bengali digits'],
    ['令和8年11月22日 10時3分4秒', 'Japanese, the emperor’s year'],
    ['民國115年11月22日 10:03:04', 'Chinese, the republic’s year'],
    ['22 พ.ย. 2569 10:03:04', 'Thai, with the month’s name'],
    ['2026. november 22. 10:03:04', 'Hungarian, with the month’s name'],
    ['mar. 22 nov. 2026 10:03:04', 'a day of the week called as a month'],
    ['22-Nov-26 10:03:04', 'the month’s name and a short year'],
    ['10:03:04 22/11/2026', 'Vietnamese, the time first'],
  ])('%s (%s)', (cell) => expect(shown(cell)).toBe('2026-11-22 10:03:04'));

  it.each([
    ['11/22/2026 10:03:04 PM', '2026-11-22 22:03:04'],
    ['2026/11/22 午後 10:03:04', '2026-11-22 22:03:04'],
    ['11/22/2026 12:03:04 AM', '2026-11-22 00:03:04'],
    ['22.11.26 10:03', '2026-11-22 10:03:00'],
    ['2026/11/22 晚上10:03:04', '2026-11-22 22:03:04'],
    ['2026/11/22 凌晨12:03:04', '2026-11-22 00:03:04'],
    ['22.11.2026 ÖS 10:03:04', '2026-11-22 22:03:04'],
    ['22-11-2026 10:03:04 अपराह्न', '2026-11-22 22:03:04'],
  ])('%s', (cell, time) => expect(shown(cell)).toBe(time));

  it.each([
    ['2026/11/22 10:03:04 PM GMT+1', '21:03'],
    ['2026/11/22 10:03:04 AM EST', '15:03'],
    ['2026/11/22 10:03:04 AM MEZ', '09:03'],
    ['2026-11-22T10:03:04+01', '09:03'],
    ['2026-11-22 10:03:04 UTC\u22123', '13:03'],
    ['Sun Nov 22 2026 10:03:04 GMT+0100 (Central European Standard Time)', '09:03'],
  ])('takes the zone where it says one: %s', (cell, time) => {
    const moment = momentIn(cell);
    expect(moment && isoOf(moment, 'day-first')).toBe(`2026-11-22T${time}:04.000Z`);
  });

  it.each([
    'Ada Sample',
    'https://x.com/ada',
    '3',
    'May I suggest her? In 2025 she halved it.',
    'Can she come on December 5, 2026?',
    'Guests of May 5, 2026',
    '1/2',
    '12.5',
    'v2.1.2026x',
    'GS-7K2M9Q',
    '',
  ])('is none: %s', (cell) => expect(momentIn(cell)).toBeUndefined());

  it.each([
    '22 listopada 2026',
    '31/02/2026 10:00:00',
    '2026-13-45 10:00:00',
    '99/99/2026',
    '11/22/1026 10:00:00',
  ])('cannot be: %s', (cell) => expect(shown(cell)).toBeUndefined());
});

describe('day and month', () => {
  const order = (...cells: string[]) => orderIn(cells.map((cell) => momentIn(cell)).filter((each) => !!each));

  it('are told by one row that leaves no choice', () => {
    expect(order('03/04/2026 10:00:00', '22/04/2026 10:00:00')).toBe('day-first');
    expect(order('03/04/2026 10:00:00', '04/22/2026 10:00:00')).toBe('month-first');
  });

  it('are asked for where each row could be either, or rows say both', () => {
    expect(order('03/04/2026 10:00:00', '05/06/2026 10:00:00')).toBeUndefined();
    expect(order('03/04/2026', '22/04/2026', '04/22/2026')).toBeUndefined();
  });

  it('are asked for nowhere where no row leaves a choice', () => {
    expect(order('03.04.2026 10:00:00', '2026-04-03', '04/04/2026')).toBe('none');
  });
});
