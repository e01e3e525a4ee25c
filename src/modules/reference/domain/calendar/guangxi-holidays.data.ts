// 壮族三月三: two public days in Guangxi each year since 2014 (自治区人民政府令第98号), fixed by a yearly notice. Days are off
// unless marked `+` (worked). Years marked `?` give the lunar dates only: the notice may move or lengthen them.
import type { SpecialDay } from './schedule.js';

const NOTICES = `
  2014: 04-02 04-03
  2015: 04-20 04-21
  2016: 04-09 04-10 04-08 04-11
  2017: 03-30 03-31 04-01 +04-08
  2018: 04-18 04-19 04-20 +04-15
  2019?: 04-07 04-08
  2020?: 03-26 03-27
  2021?: 04-14 04-15
  2022?: 04-03 04-04
  2023?: 04-22 04-23
  2024?: 04-11 04-12
  2025?: 03-31 04-01
  2026: 04-17 04-18 04-19 04-20`;

const NAME = { zh: '壮族三月三', en: 'Zhuang Sanyuesan' };
const SWAPPED = { zh: '三月三调休上班', en: 'worked in exchange for Sanyuesan' };

export const GUANGXI_DAYS: ReadonlyMap<number, readonly SpecialDay[]> = new Map(
  NOTICES.trim()
    .split('\n')
    .map((line) => {
      const [head = '', days = ''] = line.trim().split(': ');
      const year = Number(head.replace('?', ''));
      const certain = !head.endsWith('?');
      return [year, days.split(' ').map((day) => specialDay(year, day, certain))] as const;
    }),
);

function specialDay(year: number, day: string, certain: boolean): SpecialDay {
  const working = day.startsWith('+');
  return { date: `${year}-${day.replace('+', '')}`, working, name: working ? SWAPPED : NAME, certain };
}
