import { to15, toCertificate } from './identity.mjs';

/**
 * Ways one value is written in a workbook. Each returns `{ v, marks }`: `v` is the cell value, `marks` are findings
 * the importer is expected to make (`level` info or warn).
 * @typedef {{ random: any, csv?: boolean, date1904?: boolean, on: (name: string) => boolean, rate: number }} Context
 */

const FULL = (text) => text.replace(/[0-9A-Z]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0));
const info = (code, raw, expected) => [{ level: 'info', code, raw, expected }];
const warn = (code, raw, expected) => [{ level: 'warn', code, raw, expected }];
const plain = (v) => ({ v, marks: [] });

const rich = (text) => ({
  richText: [
    { font: { size: 11 }, text: text.slice(0, 6) },
    { font: { size: 11, bold: true, color: { argb: 'FFFF0000' } }, text: text.slice(6, 14) },
    { font: { size: 11 }, text: text.slice(14) },
  ],
});

/** @param {Context} context */
export function idForm(context, id) {
  const { random, csv, on, rate } = context;
  if (id.endsWith('X') && on('lowerX') && random.chance(0.5)) return form(id.toLowerCase(), 'ID_LOWER_X', id);
  if (!random.chance(0.16 * rate)) return plain(id);
  const old = id.slice(6, 8) === '19';
  const forms = [
    [
      'spaces',
      () =>
        form(
          random.pick([
            `${id.slice(0, 6)} ${id.slice(6, 14)} ${id.slice(14)}`,
            `${id} `,
            ` ${id}`,
            `${id.slice(0, 10)}\u3000${id.slice(10)}`,
          ]),
          'ID_SPACES',
          id,
        ),
    ],
    ['fullWidth', () => form(FULL(id), 'ID_FULLWIDTH', id)],
    ['apostrophe', () => form(random.pick([`'${id}`, `’${id}`, `‘${id}`]), 'ID_APOSTROPHE', id)],
    [
      'invisible',
      () =>
        form(
          random.pick([
            `\u200b${id}`,
            `${id}\u00a0`,
            `${id.slice(0, 6)}\u00ad${id.slice(6)}`,
            `\ufeff${id}`,
            `${id}\u200d`,
          ]),
          'ID_INVISIBLE',
          id,
        ),
    ],
    ['richText', () => (csv ? plain(id) : { v: rich(id), marks: info('ID_RICHTEXT', id, id) })],
    [
      'formulas',
      () =>
        csv
          ? plain(id)
          : {
              v: { formula: `CONCATENATE("${id.slice(0, 9)}","${id.slice(9)}")`, result: id },
              marks: info('FORMULA_VALUE', id, id),
            },
    ],
    [
      'fifteen',
      () =>
        old
          ? {
              v: csv || random.chance(0.7) ? to15(id) : Number(to15(id)),
              marks: info('ID_15_UPGRADED', to15(id), id),
            }
          : plain(id),
    ],
    [
      'certificate',
      () =>
        context.certificates ? form(toCertificate(random, id), 'ID_FROM_DISABILITY_CERT', id) : plain(id),
    ],
  ].filter(([name]) => on(name));
  return forms.length ? random.pick(forms)[1]() : plain(id);
}

const form = (v, code, expected) => ({ v, marks: info(code, v, expected) });

/** @param {Context} context */
export function nameForm({ random, on, rate }, name) {
  if (name.includes('·') && on('nameDots') && random.chance(0.7)) {
    const raw = name.replace('·', random.pick(['•', '・', '．', '‧', ' · ']));
    return form(raw, 'NAME_DOT', name);
  }
  if (!on('spaces') || !random.chance(0.06 * rate)) return plain(name);
  const raw = random.pick([
    `${name[0]} ${name.slice(1)}`,
    `${name}\u3000`,
    `${name.slice(0, -1)}\u3000${name.slice(-1)}`,
    `${name}\u00a0`,
    ` ${name}`,
  ]);
  return form(raw, 'NAME_SPACES', name);
}

/** @param {Context} context */
export function phoneForm({ random, csv, on, rate }, phone) {
  if (on('phones') && random.chance(0.12 * rate)) {
    const parts = [phone.slice(0, 3), phone.slice(3, 7), phone.slice(7)];
    const raw = random.pick([
      parts.join(' '),
      parts.join('-'),
      `+86${phone}`,
      `86-${phone}`,
      FULL(phone),
      `(+86)${phone}`,
      `${parts[0]}－${parts[1]}－${parts[2]}`,
      `${phone}\u00a0`,
    ]);
    return form(raw, 'PHONE_FORMAT', phone);
  }
  return plain(!csv && random.chance(0.12) ? Number(phone) : phone);
}

const DIGITS = [...'〇一二三四五六七八九'];
const chineseNumber = (n) =>
  n < 10 ? DIGITS[n] : `${n < 20 ? '' : DIGITS[Math.floor(n / 10)]}十${n % 10 ? DIGITS[n % 10] : ''}`;

/**
 * @param {Context} context
 * @param {string|null|undefined} iso
 * @param {{ noYear?: boolean, plainOnly?: boolean }} [options] noYear: the year may be left out (then it is a warning)
 */
export function dateForm(context, iso, options = {}) {
  if (!iso) return plain(null);
  const { random, csv, date1904, on } = context;
  const [y, m, d] = iso.split('-').map(Number);
  const date = new Date(`${iso}T00:00:00Z`);
  if (options.plainOnly || !on('dates')) return plain(csv ? `${y}/${m}/${d}` : random.pick([date, iso]));
  if (options.noYear && on('datesWithoutYear') && random.chance(0.05)) {
    const raw = random.pick([`${m}月${d}日`, `${m}月${d}号`]);
    return { v: raw, marks: warn('DATE_NO_YEAR', raw, iso) };
  }
  const two = (n) => String(n).padStart(2, '0');
  if (!csv && !date1904 && on('formulas') && random.chance(0.03)) {
    return { v: { formula: `DATE(${y},${m},${d})`, result: date }, marks: info('FORMULA_VALUE', iso, iso) };
  }
  const serial = Math.round(date.getTime() / 86_400_000) + 25_569;
  const usual = [
    iso,
    `${y}/${m}/${d}`,
    `${y}.${m}.${d}`,
    `${y}年${m}月${d}日`,
    `${y}.${two(m)}.${two(d)}`,
    `${y}年${two(m)}月${two(d)}日`,
  ];
  if (!csv) usual.push(date, date, Number(iso.replaceAll('-', '')));
  if (!csv && !date1904) usual.push(serial);
  if (!on('oddDates') || !random.chance(0.1)) return plain(random.pick(usual));
  const odd = [
    `${y}-${m}-${d}`,
    ` ${iso} `,
    FULL(iso),
    `${iso} 00:00:00`,
    `${y}年${m}月${d}号`,
    iso.replaceAll('-', ''),
    `${[...String(y)].map((c) => DIGITS[Number(c)]).join('')}年${chineseNumber(m)}月${chineseNumber(d)}日`,
  ];
  if (!date1904) odd.push(String(serial));
  if (csv) odd.push(String(serial));
  const raw = random.pick(odd);
  return form(raw, 'DATE_FORMAT', iso);
}

/** @param {Context} context */
export function moneyForm({ random, csv, on }, amount) {
  if (amount == null) return plain(null);
  if (!csv && on('formulas') && random.chance(0.04))
    return {
      v: { formula: `${amount - 500}+500`, result: amount },
      marks: info('FORMULA_VALUE', amount, amount),
    };
  if (!on('numbersAsText') || !random.chance(0.25)) return plain(csv ? String(amount) : amount);
  const raw = random.pick([
    `${amount}元`,
    amount.toLocaleString('en-US'),
    FULL(String(amount)),
    `${amount}元/月`,
    `￥${amount}`,
    `${amount / 1000}k`,
    ` ${amount} `,
    `${amount}.00`,
  ]);
  return form(raw, 'NUMBER_TEXT', amount);
}

/** @param {Context} context */
export function payRangeForm({ random }, min, max) {
  const k = (n) => `${n / 1000}`;
  const raw = random.pick([
    `${min}-${max}`,
    `${min}—${max}元`,
    `${min}~${max}元/月`,
    `${k(min)}K-${k(max)}K`,
    `${min}至${max}元`,
    `月薪${min}-${max}元`,
    `${FULL(String(min))}－${FULL(String(max))}`,
    `${min.toLocaleString('en-US')}-${max.toLocaleString('en-US')}`,
    `${k(min)}千-${k(max)}千元`,
  ]);
  return { v: raw, marks: info('WAGE_TEXT', raw, [min, max]) };
}

/** @param {Context} context */
export function employerForm({ random, on }, employer) {
  if (!on('employerAliases') || !random.chance(0.08)) return plain(employer.name);
  const raw = random.pick([
    employer.name.replace('(', '（').replace(')', '）'),
    employer.shortName,
    `${employer.name} `,
  ]);
  return form(raw, 'EMPLOYER_ALIAS', employer.name);
}

/** Yes and no as clerks write them; a blank means no only where the form allows it. */
export const yesNo = ({ random, on }, value, { blankIsNo = false } = {}) =>
  plain(
    random.pick(
      value
        ? ['是', '是', '√', ...(on('yesNoWords') ? ['✓', 'Y', '是 '] : [])]
        : ['否', '否', '×', ...(on('yesNoWords') ? ['N', ' 否'] : []), ...(blankIsNo ? [''] : [])],
    ),
  );
