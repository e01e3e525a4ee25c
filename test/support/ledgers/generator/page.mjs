/**
 * One tab being filled: rows with their values and what a good importer should say about each.
 * Row numbers exist only after `layout`, so findings refer to row objects until then.
 */
export function createPage({ name, columns, layout = {}, state = 'visible' }) {
  /** @type {any[]} */
  const rows = [];
  return {
    name,
    state,
    columns,
    layout,
    rows,
    /**
     * @param {Record<string, any>} forms key -> `{ v, marks }` or a bare value
     * @param {Record<string, any>} truth expected clean values of an imported row
     */
    add(forms, truth = {}) {
      const cells = {};
      const marks = [];
      for (const [key, form] of Object.entries(forms)) {
        const isForm = form && typeof form === 'object' && 'v' in form && 'marks' in form;
        cells[key] = isForm ? form.v : form;
        if (isForm) for (const mark of form.marks) marks.push({ key, ...mark });
      }
      const row = { kind: 'data', cells, marks, truth, action: 'import' };
      rows.push(row);
      return row;
    },
    other(kind, text, cells = {}) {
      const row = { kind, text, cells };
      rows.push(row);
      return row;
    },
  };
}

export const warnRow = (row, key, code, extra = {}) => row.marks.push({ level: 'warn', key, code, ...extra });
export const infoRow = (row, key, code, extra = {}) => row.marks.push({ level: 'info', key, code, ...extra });

export function refuse(row, key, code, { note, trueId, raw } = {}) {
  Object.assign(row, { action: 'refuse', code, key, note, trueId, marks: [] });
  if (raw !== undefined) row.raw = raw;
  row.truth = {};
  return row;
}

export function merge(row, code, into, { id, differs } = {}) {
  Object.assign(row, { action: 'merge', code, into, differs, id, marks: [], truth: id ? { id } : {} });
  return row;
}

/** Excel letter of a zero-based column. */
export function letter(index) {
  let text = '';
  for (let n = index + 1; n > 0; n = Math.floor((n - 1) / 26))
    text = String.fromCharCode(65 + ((n - 1) % 26)) + text;
  return text;
}

/** Gives every row its number: titles, header, data and the noise between, footers. */
export function placeRows(page) {
  const { titles = [], footers = [], trailingSerials = 0, blankBeforeFooter = false } = page.layout;
  const grouped = page.columns.some((column) => column.group);
  let next = 0;
  page.titleRows = titles.map((text) => ({ kind: 'title', text, r: ++next }));
  page.headerRows = grouped ? [++next, ++next] : [++next];
  for (const row of page.rows) {
    row.r = ++next;
    if (row.kind === 'header' && grouped && page.layout.repeatBothHeaderRows) next++;
  }
  page.serialRows = Array.from({ length: trailingSerials }, () => ++next);
  page.tailBlank = blankBeforeFooter ? [++next] : [];
  page.footerRows = footers.map((text) => ({ kind: 'footer', text, r: ++next }));
  page.lastRow = next;
  page.letters = Object.fromEntries(page.columns.map((column, index) => [column.key, letter(index)]));
  return page;
}
