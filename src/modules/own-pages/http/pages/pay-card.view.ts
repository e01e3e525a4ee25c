// The promise of a post in plain words, line by line; a line the company wrote nothing for is left out, never guessed.
import type { LocalizedText } from '../../../../kernel/errors/index.js';
import { renderBilingual, html, type Html } from '../../../../platform/http/index.js';
import type { PayCard } from '../../domain/own-page.js';

const SHIFTS: Readonly<Record<string, LocalizedText>> = {
  day: { zh: '白班', en: 'day shift' },
  'two-shift': { zh: '两班倒', en: 'two shifts' },
  'three-shift': { zh: '三班倒', en: 'three shifts' },
  night: { zh: '夜班', en: 'night shift' },
};
const LODGING: Readonly<Record<string, LocalizedText>> = {
  free: { zh: '包住,不扣钱', en: 'a bed, free' },
  paid: { zh: '有宿舍,要交钱', en: 'a bed, at a charge' },
  none: { zh: '不提供住宿', en: 'no bed' },
};
const MEALS: Readonly<Record<string, LocalizedText>> = {
  free: { zh: '包吃,不扣钱', en: 'meals, free' },
  allowance: { zh: '有餐补', en: 'a meal allowance' },
  paid: { zh: '有食堂,自费', en: 'a canteen, at a charge' },
  self: { zh: '吃饭自理', en: 'no meals' },
};
const INSURANCES: Readonly<Record<string, LocalizedText>> = {
  pension: { zh: '养老', en: 'pension' },
  medical: { zh: '医疗', en: 'medical' },
  injury: { zh: '工伤', en: 'work injury' },
  unemployment: { zh: '失业', en: 'unemployment' },
  maternity: { zh: '生育', en: 'maternity' },
  housing_fund: { zh: '公积金', en: 'housing fund' },
  commercial: { zh: '商业意外险', en: 'accident insurance' },
};

type Line = readonly [LocalizedText, LocalizedText];
const BETWEEN = { zh: '、', en: ', ' };

/** What is promised, in the order it is asked for. */
export function payLines(card: PayCard): Line[] {
  return [...wageLines(card), ...timeLines(card), ...livingLines(card), ...contractLines(card)];
}

function wageLines({
  offeredWage,
  payMin,
  payMax,
  baseWage,
  pieceRate,
  payDay,
  payDayMonth,
}: PayCard): Line[] {
  const lines: Line[] = [];
  if (offeredWage !== null)
    lines.push([
      { zh: '录用时答应的月薪', en: 'Wage promised when you were taken on' },
      { zh: `每月 ${offeredWage} 元`, en: `${offeredWage} yuan a month` },
    ]);
  if (payMin !== null) {
    const range = payMax === null || payMax === payMin ? `${payMin}` : `${payMin}–${payMax}`;
    lines.push([
      { zh: '招工时写明的收入', en: 'Pay as advertised, overtime included' },
      { zh: `每月 ${range} 元(含加班)`, en: `${range} yuan a month` },
    ]);
  }
  if (baseWage !== null)
    lines.push([
      { zh: '底薪(不加班也要发)', en: 'Base wage, without overtime' },
      { zh: `${baseWage} 元`, en: `${baseWage} yuan` },
    ]);
  if (pieceRate)
    lines.push([
      { zh: '怎么算', en: 'Counted' },
      { zh: '计件:做多少算多少', en: 'by the piece' },
    ]);
  if (payDay !== null)
    lines.push([
      { zh: '发工资', en: 'Pay day' },
      payDayMonth === 'next'
        ? { zh: `下个月 ${payDay} 号`, en: `day ${payDay} of the next month` }
        : { zh: `每月 ${payDay} 号`, en: `day ${payDay} of the month` },
    ]);
  return lines;
}

function timeLines({ hoursPerDay, restDaysPerMonth, shift }: PayCard): Line[] {
  const lines: Line[] = [];
  const turn = SHIFTS[shift ?? ''];
  if (hoursPerDay !== null)
    lines.push([
      { zh: '每天', en: 'A day' },
      { zh: `${hoursPerDay} 小时`, en: `${hoursPerDay} hours` },
    ]);
  if (restDaysPerMonth !== null)
    lines.push([
      { zh: '每月休息', en: 'Rest' },
      { zh: `${restDaysPerMonth} 天`, en: `${restDaysPerMonth} days a month` },
    ]);
  if (turn) lines.push([{ zh: '班次', en: 'Shift' }, turn]);
  return lines;
}

function livingLines({ lodging, lodgingDeduction, meals, mealAllowance }: PayCard): Line[] {
  const lines: Line[] = [];
  // "Free" with a sum taken off the wage is a bed at a charge, whatever the advert calls it.
  const bed = LODGING[lodging === 'free' && lodgingDeduction ? 'paid' : (lodging ?? '')];
  const table = MEALS[meals ?? ''];
  if (bed) lines.push([{ zh: '住', en: 'Lodging' }, withSum(bed, lodgingDeduction)]);
  if (table) lines.push([{ zh: '吃', en: 'Meals' }, withSum(table, mealAllowance)]);
  return lines;
}

function contractLines({ insurances, contractMonths, probationMonths }: PayCard): Line[] {
  const lines: Line[] = [];
  const insured = (insurances ?? []).flatMap((one) => INSURANCES[one] ?? []);
  if (insured.length > 0)
    lines.push([
      { zh: '保险', en: 'Insurance' },
      { zh: insured.map(({ zh }) => zh).join(BETWEEN.zh), en: insured.map(({ en }) => en).join(BETWEEN.en) },
    ]);
  if (contractMonths !== null)
    lines.push([
      { zh: '合同', en: 'Contract' },
      { zh: `${contractMonths} 个月,一个月内要签`, en: `${contractMonths} months, signed within one month` },
    ]);
  if (probationMonths !== null && probationMonths > 0)
    lines.push([
      { zh: '试用期', en: 'Probation' },
      {
        zh: `${probationMonths} 个月,工资不低于八成`,
        en: `${probationMonths} months, at least 80 % of the wage`,
      },
    ]);
  return lines;
}

const withSum = (text: LocalizedText, sum: number | null): LocalizedText =>
  sum === null || sum === 0
    ? text
    : { zh: `${text.zh},每月 ${sum} 元`, en: `${text.en}, ${sum} yuan a month` };

export function payCard(card: PayCard): Html {
  const lines = payLines(card);
  return html`<h2>${renderBilingual({ zh: '工资卡:答应过我的', en: 'Pay card: what I was promised' })}</h2>
    ${
      lines.length === 0
        ? html`<p>
            ${renderBilingual({ zh: '企业没有写明工资。签合同前先问清楚,写进合同。', en: 'The company wrote nothing about pay. Ask before you sign and have it written down.' })}
          </p>`
        : html`<dl>
              ${lines.map(
                ([word, value]) =>
                  html`<dt>${renderBilingual(word)}</dt>
                    <dd>${renderBilingual(value)}</dd>`,
              )}
            </dl>
            <p>
              ${renderBilingual({ zh: '和实际不一样,请在下面“我有困难”里告诉我们。', en: 'If it turns out otherwise, tell us below.' })}
            </p>`
    }`;
}
