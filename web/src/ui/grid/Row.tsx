import type { ComponentProps } from 'react';
import { Cell } from './Cell';
import { type Block, type GridColumn, type GridRow, HEAD_PX, type Place, within } from './grid';

type OfCell = Pick<ComponentProps<typeof Cell>, 'writerRef' | 'begun' | 'done' | 'open'>;

interface Props extends OfCell {
  row: GridRow;
  index: number;
  columns: readonly GridColumn[];
  top: number;
  height: number;
  active: Place;
  /** More than the one cell with the cursor. */
  chosen: Block | undefined;
  editing: boolean;
  focused: boolean;
  spoken: (cell: { column: GridColumn; row: GridRow; editing: boolean }) => string;
  point: (to: Place, extend: boolean) => void;
}

const NOBODY = { current: null };

export function Row(given: Props) {
  const { row, index, columns, active, chosen, editing, focused } = given;
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      className={['grid-row', row.tone].filter(Boolean).join(' ')}
      style={{ top: given.top, height: given.height }}
    >
      <span role="rowheader" aria-colindex={1} className="grid-number">
        {row.head}
      </span>
      {columns.map((column, col) => {
        const here = index === active.row && col === active.col;
        const marked = chosen !== undefined && within(chosen, index, col);
        const cell = row.cells[column.key]!;
        const looks = [
          'grid-cell',
          column.frozen && 'frozen',
          here && 'active',
          marked && 'chosen',
          cell.problem && 'faulty',
          cell.changed && 'changed',
          !cell.editable && 'fixed',
        ];
        return (
          <Cell
            key={column.key}
            cell={cell}
            column={col}
            className={looks.filter(Boolean).join(' ')}
            left={column.frozen ? HEAD_PX : undefined}
            active={here}
            chosen={marked}
            editing={here && editing}
            focused={here && focused}
            spoken={here ? given.spoken({ column, row, editing }) : ''}
            writerRef={here ? given.writerRef : NOBODY}
            begun={given.begun}
            done={given.done}
            point={(extend) => given.point({ row: index, col }, extend)}
            open={given.open}
          />
        );
      })}
    </div>
  );
}
