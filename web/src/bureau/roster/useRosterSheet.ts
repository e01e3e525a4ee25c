import { useReducer, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { NO_NAME, PLACE_ENDS, SHEET_HEADS } from '../../i18n/sheet-heads';
import type { CellEdit, GridRow, Place } from '../../ui/grid/grid';
import {
  CHANGEABLE,
  type Changeable,
  type EntryEdit,
  type Line,
  type LineEdit,
  newLine,
  NOTHING,
  tell,
} from './draft';
import { BLANK_KEY, type Entry } from './rows';
import { type Cells, type Column, COLUMNS, isList, readSheet, rowsOf, tidy } from './sheet';

export const MOST_LINES = 2_000;
const WORDS = { heads: SHEET_HEADS, placeEnds: PLACE_ENDS, noName: NO_NAME };

const isColumn = (key: string): key is Column => COLUMNS.some((column) => column === key);
const isChangeable = (key: string): key is Changeable => CHANGEABLE.some((field) => field === key);

const keptOf = (entry: Entry, field: Changeable): string =>
  ({ wish: entry.wish?.text, slot: entry.slot, note: entry.note, move: '' })[field] ?? '';

/** The table as it is worked on: what was pasted and changed, with every step back. */
export function useRosterSheet(entries: ReadonlyMap<string, Entry>) {
  const { t } = useTranslation();
  const [told, act] = useReducer(tell, NOTHING);
  const [remark, setRemark] = useState('');
  const { lines } = told.now;

  const put = (
    edits: readonly { row: GridRow | undefined; column: string; text: string }[],
    more: Line[] = [],
  ) => {
    const own: LineEdit[] = [];
    const kept: EntryEdit[] = [];
    const blank: Partial<Cells> = {};
    for (const { row, column, text } of edits) {
      const entry = row && entries.get(row.key);
      const field = column === 'status' ? 'move' : column;
      if (entry && isChangeable(field))
        kept.push({
          entryId: entry.id,
          field,
          text: tidy(text) === keptOf(entry, field) ? undefined : tidy(text),
        });
      else if (row?.key === BLANK_KEY && isColumn(column)) blank[column] = tidy(text, column);
      else if (row && !entry && isColumn(column))
        own.push({ key: row.key, column, text: tidy(text, column) });
    }
    const written = Object.values(blank).some((text) => text !== '') ? [newLine(blank)] : [];
    const add = [...written, ...more];
    const room = Math.max(0, MOST_LINES - lines.length);
    if (add.length > room) setRemark(t('rosterGrid.tooMany', { most: MOST_LINES, count: add.length - room }));
    act({ do: 'edit', lines: own, entries: kept, add: add.slice(0, room) });
    return Math.min(add.length, room);
  };

  /** A list of people becomes new lines; anything else goes into the cells from where the cursor stands. @returns new lines */
  const paste = (text: string, rows: readonly GridRow[], columns: readonly string[], at?: Place): number => {
    const block = rowsOf(text);
    if (!at || isList(block, WORDS)) {
      const { lines: read, ignored, byHeader } = readSheet(block, WORDS);
      setRemark(
        byHeader
          ? ignored.length > 0
            ? t('rosterGrid.ignored', { columns: ignored.join(' ') })
            : ''
          : t('rosterGrid.guessed'),
      );
      return put([], read.map(newLine));
    }
    setRemark('');
    const edits: (Omit<CellEdit, 'row'> & { row: GridRow | undefined })[] = [];
    const beyond: Partial<Cells>[] = [];
    const blankAt = rows.findIndex(({ key }) => key === BLANK_KEY);
    block.forEach((cells, down) => {
      const row = rows[at.row + down];
      const over = at.row <= blankAt && at.row + down > blankAt;
      const line: Partial<Cells> = {};
      cells.forEach((cell, right) => {
        const column = columns[at.col + right];
        if (column && over && isColumn(column)) line[column] = tidy(cell, column);
        else if (column && row?.cells[column]?.editable && !row.cells[column]?.options)
          edits.push({ row, column, text: cell });
      });
      if (over) beyond.push(line);
    });
    return put(edits, beyond.filter((line) => Object.keys(line).length > 0).map(newLine));
  };

  return {
    ...told.now,
    undoable: told.past.length > 0,
    redoable: told.future.length > 0,
    remark,
    act,
    put,
    paste,
  };
}
