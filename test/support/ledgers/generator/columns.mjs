/**
 * Turns a list of columns into the columns of one file: other words in the header, other places, some more columns.
 * A specification line is `key: 'usual header|synonym|synonym'`, or with a group `key: ['group', 'usual|synonym']`.
 */
const EXTRA = [
  ['x1', '村民小组长'],
  ['x2', '录入人'],
  ['x3', '微信号'],
  ['x4', '档案盒号'],
  ['x5', '微信群昵称'],
  ['x6', '核对情况'],
];
const SENSITIVE = [
  ['x7', '婚姻状况'],
  ['x8', '政治面貌'],
  ['x9', '宗教信仰'],
  ['x10', '婚否'],
];
const SENSITIVE_VALUES = {
  x7: ['已婚', '未婚', '离异'],
  x8: ['群众', '中共党员', '共青团员'],
  x9: ['无'],
  x10: ['是', '否'],
};

export function makeColumns(
  { random, on, csv },
  spec,
  { grouped = false, sensitive = false, keepFirst = 1 } = {},
) {
  let columns = Object.entries(spec).map(([key, value]) => {
    const [group, words] = Array.isArray(value) ? value : [undefined, value];
    const forms = words.split('|');
    const header = on('headerWords')
      ? random.pick(forms.length > 1 && random.chance(0.8) ? forms.slice(1) : forms)
      : forms[0];
    return {
      key,
      header: on('headerSpaces') && random.chance(0.1) ? loosen(random, header, csv) : header,
      group: grouped ? group : undefined,
    };
  });
  if (on('movedColumns')) columns = move(random, columns, keepFirst);
  const hides = () => !csv && on('hiddenColumns') && random.chance(0.2);
  if (on('extraColumns')) {
    for (const [key, header] of random.sample(EXTRA, 2))
      insert(random, columns, {
        key,
        header,
        hidden: hides(),
        extra: () => random.pick(['', '', '甲', '乙', '一组']),
      });
    if (sensitive) {
      const [key, header] = random.pick(SENSITIVE);
      insert(random, columns, {
        key,
        header,
        forbidden: 'UNNEEDED_SENSITIVE_COLUMN',
        extra: () => random.pick(SENSITIVE_VALUES[key]),
      });
    }
  }
  return columns;
}

/** Spaces and line breaks inside a header, as clerks widen and wrap it. */
function loosen(random, header, csv) {
  const cut = header.length === 2 ? 1 : random.int(2, header.length - 1);
  const gap = random.pick(header.length === 2 || csv ? [' ', '\u3000'] : [' ', '\n', '\n']);
  return header.slice(0, cut) + gap + header.slice(cut);
}

/** Moves a few columns elsewhere inside their own group, never before the serial number. */
function move(random, columns, keepFirst) {
  const moved = [...columns];
  for (let i = 0; i < 4; i++) {
    const from = random.int(keepFirst, moved.length - 1);
    const places = moved
      .map((_, at) => at)
      .filter((at) => at >= keepFirst && moved[at].group === moved[from].group);
    const [column] = moved.splice(from, 1);
    moved.splice(random.pick(places), 0, column);
  }
  return moved;
}

export function insert(random, columns, column) {
  const places = columns
    .map((_, at) => at)
    .filter((at) => at > 0 && (!columns[at].group || columns[at - 1].group !== columns[at].group));
  columns.splice(places.length ? random.pick(places) : columns.length, 0, column);
}

/** Values of columns that are there only to be ignored. */
export const extraCells = (columns) =>
  Object.fromEntries(columns.filter((one) => one.extra).map((one) => [one.key, one.extra()]));
