// Compares what a replay wrote with the truth of its set: every file row by row, every figure.

const ASSERTIONS = 10;

/**
 * @param result what `--json` wrote
 * @param truth the set's truth
 * @param {{ leaveOut?: string[] }} options files of the truth the replay does not tell of
 * @returns {string[]} differences, empty when the replay is right
 */
export function differences(result, truth, { leaveOut = [] } = {}) {
  const files = Object.entries(truth.files).filter(([name]) => !leaveOut.includes(name));
  return [
    ...files.flatMap(([name, file]) =>
      ofFile(result.files[name], file, truth.reasonCodes, name.endsWith('.csv')).map(
        (one) => `${name} ${one}`,
      ),
    ),
    ...ofFigures(result.figures, truth.expected, ''),
    ...ofAssertions(result.assertions, truth.expected.assertions),
  ];
}

function ofFile(found, truth, reasonCodes, csv) {
  if (!found) return ['is not in the result'];
  const sheetOf = (name) => (csv ? 'csv' : name);
  const accepts = (expected, code) =>
    expected === code || (reasonCodes[expected]?.alsoAccept ?? []).includes(code);
  const count = (action) => truth.rows.filter(({ a }) => a === action).length;
  const totals = { dataRows: truth.rows.length, imported: count('import'), merged: count('merge') };
  const told = (list, { sheet, row, col, code }) =>
    list.some(
      (one) =>
        one.sheet === sheetOf(sheet) && one.row === row && one.column === col && accepts(code, one.code),
    );
  const say = ({ sheet, row, col, code }) => `${sheetOf(sheet)}!${col ?? ''}${row} ${code}`;
  const place = ({ sheet, row }) => `${sheetOf(sheet)}!${row}`;
  const expectedRows = new Set(truth.refused.map(place));
  const columns = truth.sheets.flatMap(({ name, columnsNotToStore = [] }) =>
    columnsNotToStore.map(({ col, code }) => `${sheetOf(name)}!${col} ${code}`),
  );
  const keptOut = found.notStored.map(({ sheet, column, code }) => `${sheet}!${column} ${code}`);
  return [
    ...Object.entries(totals)
      .filter(([name, value]) => found[name] !== value)
      .map(([name, value]) => `${name}: ${found[name]}, expected ${value}`),
    ...truth.refused.filter((one) => !told(found.refused, one)).map((one) => `not refused: ${say(one)}`),
    ...found.refused
      .filter(({ sheet, row }) => !expectedRows.has(`${sheet}!${row}`))
      .map(({ sheet, row, column = '', code }) => `refused: ${sheet}!${column}${row} ${code}`),
    ...truth.warnings
      .filter(({ code }) => reasonCodes[code]?.level !== 'info')
      .filter((one) => !told(found.warnings, one))
      .map((one) => `no warning: ${say(one)}`),
    ...columns.filter((one) => !keptOut.includes(one)).map((one) => `stored: ${one}`),
    ...keptOut.filter((one) => !columns.includes(one)).map((one) => `not stored: ${one}`),
  ];
}

/** The numbers of the truth's figures; lists of people count as their length. */
export function ofFigures(found, expected, path) {
  if (typeof expected === 'number')
    return found === expected ? [] : [`${path}: ${JSON.stringify(found)}, expected ${expected}`];
  if (!expected || typeof expected !== 'object' || Array.isArray(expected)) return [];
  return Object.entries(expected)
    .filter(([name]) => name !== 'assertions' && name !== 'mustBeBlocked')
    .flatMap(([name, inner]) => ofFigures(found?.[name], inner, path ? `${path}.${name}` : name));
}

function ofAssertions(found, expected) {
  const values = new Map(expected.map(({ n, value }) => [n, JSON.stringify(value)]));
  return Array.from({ length: ASSERTIONS }, (_, index) => index + 1).flatMap((n) => {
    const one = found.find((assertion) => assertion.n === n);
    if (!one?.ok) return [`assertion ${n} does not hold: ${JSON.stringify(one?.value)}`];
    const value = JSON.stringify(one.value);
    return !values.has(n) || values.get(n) === value
      ? []
      : [`assertion ${n}: ${value}, expected ${values.get(n)}`];
  });
}
