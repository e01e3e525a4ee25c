import { act, fireEvent, screen } from '@testing-library/react';
import { useState } from 'react';
import { Grid } from '../src/ui/grid/Grid';
import type { CellEdit, GridColumn, GridRow } from '../src/ui/grid/grid';
import { show, speakIn } from './support';

const columns: GridColumn[] = [
  { key: 'name', title: 'Name', width: 100, frozen: true },
  { key: 'note', title: 'Note', width: 100 },
  { key: 'move', title: 'Move', width: 100 },
];
const MOVES = [
  { value: '', label: '-' },
  { value: 'cancel', label: 'Cancel' },
];
const line = (key: string, name: string, note = ''): GridRow => ({
  key,
  head: key,
  cells: {
    name: { text: name, editable: true },
    note: { text: note, editable: true },
    move: { text: '', editable: true, options: MOVES },
  },
});

interface Told {
  active: string[];
  edits: [string, string, string][];
  modes: string[];
  pasted: string[];
}

function Sheet({ told }: { told: Told }) {
  const [rows, setRows] = useState([line('1', 'A'), line('2', 'B', 'x'), line('3', 'C')]);
  const onEdit = (edits: readonly CellEdit[]) => {
    told.edits.push(
      ...edits.map(({ row, column, text }): [string, string, string] => [row.key, column, text]),
    );
    setRows((old) =>
      old.map((row) => {
        const own = edits.filter((edit) => edit.row.key === row.key);
        const cells = Object.fromEntries(own.map(({ column, text }) => [column, { text, editable: true }]));
        return own.length > 0 ? { ...row, cells: { ...row.cells, ...cells } } : row;
      }),
    );
  };
  return (
    <>
      <button onClick={() => setRows((old) => old.slice(1))}>without the first</button>
      <Grid
        label="Sheet"
        numberLabel="No."
        columns={columns}
        rows={rows}
        total={rows.length}
        spoken={({ column, row }) => `${column.title} ${row.head} ${row.cells[column.key]!.text}`}
        onEdit={onEdit}
        onPaste={(text) => told.pasted.push(text)}
        onUndo={() => undefined}
        onRedo={() => undefined}
        onRemove={() => undefined}
        onPick={() => undefined}
        onActive={(row, column) => told.active.push(`${row.key} ${column.key}`)}
        onEnd={() => undefined}
        onMode={(mode) => told.modes.push(mode)}
      />
    </>
  );
}

let told: Told;
const key = (name: string, more = {}) => fireEvent.keyDown(document.activeElement!, { key: name, ...more });
const write = (text: string) => {
  const field = document.activeElement as HTMLInputElement;
  field.value = text;
  fireEvent.input(field);
};
const texts = () => [...document.querySelectorAll('.grid-text')].map(({ textContent }) => textContent);
/** As somebody reaches the sheet by the keyboard. */
const begin = () => {
  const first = document.querySelector<HTMLInputElement>('.grid-writer')!;
  act(() => first.focus());
};

beforeEach(async () => {
  await speakIn('en');
  told = { active: [], edits: [], modes: [], pasted: [] };
  show(<Sheet told={told} />);
  begin();
});

describe('a sheet of cells', () => {
  it('tells of the cell with the cursor when it is another one, not at every drawing', () => {
    expect(told.active).toEqual(['1 name']);
    key('ArrowDown');
    key('ArrowRight');
    fireEvent.click(screen.getByRole('grid'));
    key('Enter');
    write('y');
    key('Escape');
    expect(told.active).toEqual(['1 name', '2 name', '2 note']);
  });

  it('tells of the row that came under the cursor', () => {
    fireEvent.click(screen.getByRole('button', { name: 'without the first' }));
    expect(told.active).toEqual(['1 name', '2 name']);
  });

  it('takes what was written, and goes to the cell below', () => {
    write('Z');
    key('Enter');
    expect(told.edits).toEqual([['1', 'name', 'Z']]);
    expect(told.modes).toEqual(['writing', 'taken']);
    expect(texts().filter(Boolean)).toEqual(['Z', 'B', 'x', 'C']);
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Name 2 B');
  });

  it('takes nothing at Escape', () => {
    write('Z');
    key('Escape');
    expect(told.edits).toEqual([]);
    expect(told.modes).toEqual(['writing', 'cancelled']);
    expect(texts()[0]).toBe('A');
  });

  it('begins with what stands there when it is opened by a key', () => {
    key('F2');
    expect((document.activeElement as HTMLInputElement).value).toBe('A');
  });

  it('takes a choice once, although leaving the list of choices tells of its end as well', () => {
    key('End');
    key('Enter');
    const choice = document.activeElement as HTMLSelectElement;
    expect(choice.tagName).toBe('SELECT');
    choice.value = 'cancel';
    act(() => {
      choice.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
      choice.dispatchEvent(new FocusEvent('focusout', { bubbles: true }));
    });
    expect(told.edits).toEqual([['1', 'move', 'cancel']]);
    expect(told.modes).toEqual(['writing', 'taken']);
  });

  it('empties, fills down and moves by keys alone', () => {
    key('ArrowDown', { shiftKey: true });
    key('d', { ctrlKey: true });
    expect(told.edits).toEqual([
      ['1', 'name', 'A'],
      ['2', 'name', 'A'],
    ]);
    key('End', { ctrlKey: true });
    expect(told.active.at(-1)).toBe('3 move');
    key('Home', { ctrlKey: true });
    key('Delete');
    expect(told.edits.at(-1)).toEqual(['1', 'name', '']);
  });

  it('goes on from cell to cell with Tab, and out of the sheet after Escape', () => {
    key('Tab');
    expect(told.active.at(-1)).toBe('1 note');
    key('Tab');
    key('Tab');
    expect(told.active.at(-1)).toBe('2 name');
    key('Escape');
    key('Tab');
    expect(told.active.at(-1)).toBe('2 name');
  });
});
