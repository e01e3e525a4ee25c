import {
  type ClipboardEvent,
  type CSSProperties,
  type Ref,
  useEffect,
  useEffectEvent,
  useImperativeHandle,
  useRef,
  useState,
} from 'react';
import { asText, blockOf, type CellEdit, type GridColumn, type GridRow, HEAD_PX, type Place } from './grid';
import { onGridKey } from './grid-keys';
import { Row } from './Row';
import { useGridView } from './useGridView';

export interface GridHandle {
  focus: (to?: Place) => void;
}

interface Props {
  label: string;
  /** Of the head above the rows' numbers. */
  numberLabel: string;
  columns: readonly GridColumn[];
  rows: readonly GridRow[];
  /** Also those not read yet. */
  total: number;
  spoken: (cell: { column: GridColumn; row: GridRow; editing: boolean }) => string;
  onEdit: (edits: readonly CellEdit[]) => void;
  onPaste: (text: string, at: Place) => void;
  onUndo: () => void;
  onRedo: () => void;
  onRemove: (rows: readonly GridRow[]) => void;
  onPick: (row: GridRow, number: number) => void;
  onActive: (row: GridRow, column: GridColumn) => void;
  /** Told when the last rows come near. */
  onEnd: () => void;
  /** Told when writing begins and how it ends. */
  onMode: (mode: 'writing' | 'taken' | 'cancelled') => void;
  ref?: Ref<GridHandle>;
}

/** A sheet of cells by the pattern of WAI-ARIA: one cell has the cursor, and of thousands of rows only those in sight are drawn. */
export function Grid(given: Props) {
  const { columns, rows, ref } = given;
  const frame = useRef<HTMLDivElement>(null);
  const writer = useRef<HTMLInputElement | HTMLSelectElement>(null);
  const leaving = useRef(false);
  const written = useRef(false);
  const [at, setAt] = useState<Place>({ row: 0, col: 0 });
  const [anchor, setAnchor] = useState<Place>();
  const [editing, setEditing] = useState(false);
  const [focused, setFocused] = useState(false);
  const active = { row: Math.min(at.row, Math.max(rows.length - 1, 0)), col: at.col };
  const row = rows[active.row];
  const column = columns[active.col]!;
  const cell = row?.cells[column.key];
  const block = blockOf(anchor ?? active, active);
  const { tops, drawn, page } = useGridView(frame, rows, columns, active, given.onEnd);
  // Told of another cell, not of every drawing.
  const tellActive = useEffectEvent(() => {
    if (row) given.onActive(row, column);
  });
  useEffect(() => tellActive(), [row?.key, column.key]);

  const move = (to: Place, extend = false) => {
    const clamp = (value: number, size: number) => Math.max(0, Math.min(value, size - 1));
    setAnchor(extend ? (anchor ?? active) : undefined);
    setAt({ row: clamp(to.row, rows.length), col: clamp(to.col, columns.length) });
    setFocused(true);
  };
  useImperativeHandle(ref, () => ({ focus: (to) => move(to ?? active) }));
  const edit = () => {
    if (!cell?.editable || written.current) return;
    written.current = true;
    setEditing(true);
    given.onMode('writing');
  };
  const finish = (mode: 'taken' | 'cancelled') => {
    const text = writer.current?.value;
    // Leaving the field tells of its end once more.
    if (!written.current) return;
    written.current = false;
    setEditing(false);
    if (mode === 'taken' && row && text !== undefined && text !== cell?.text)
      given.onEdit([{ row, column: column.key, text }]);
    given.onMode(mode);
  };
  const each = (text: (column: string) => string): CellEdit[] =>
    rows.slice(block.top, block.bottom + 1).flatMap((one) =>
      columns
        .slice(block.left, block.right + 1)
        .filter(({ key }) => one.cells[key]?.editable && !one.cells[key]?.options)
        .map(({ key }) => ({ row: one, column: key, text: text(key) })),
    );
  const copy = (event: ClipboardEvent) => {
    if (editing) return;
    event.preventDefault();
    event.clipboardData.setData('text/plain', asText(rows, columns, block));
    if (event.type === 'cut') given.onEdit(each(() => ''));
  };
  const paste = (event: ClipboardEvent) => {
    if (editing) return;
    event.preventDefault();
    const text = event.clipboardData.getData('text/plain');
    // One copied cell fills all that are chosen.
    if (anchor && text !== '' && !/[\t\n]/.test(text.replace(/\r?\n$/, '')))
      given.onEdit(each(() => text.trim()));
    else given.onPaste(text, { row: block.top, col: block.left });
  };
  const widths = columns.map(({ width }, index) =>
    index === columns.length - 1 ? `minmax(${width}px, 1fr)` : `${width}px`,
  );
  return (
    <div
      ref={frame}
      role="grid"
      className="grid"
      style={{ '--grid-columns': `${HEAD_PX}px ${widths.join(' ')}` } as CSSProperties}
      aria-label={given.label}
      aria-rowcount={given.total + 1}
      aria-colcount={columns.length + 1}
      aria-multiselectable
      onFocus={() => setFocused(true)}
      onBlur={(event) => {
        if (event.currentTarget.contains(event.relatedTarget)) return;
        setFocused(false);
        leaving.current = false;
      }}
      onCopy={copy}
      onCut={copy}
      onPaste={paste}
      onKeyDown={(event) =>
        onGridKey(event, {
          active,
          size: { rows: rows.length, cols: columns.length },
          editing,
          page,
          editable: cell?.editable ?? false,
          move,
          edit,
          commit: () => finish('taken'),
          cancel: () => finish('cancelled'),
          empty: () => given.onEdit(each(() => '')),
          fillDown: () => given.onEdit(each((key) => rows[block.top]?.cells[key]?.text ?? '')),
          all: () => {
            setAnchor({ row: 0, col: 0 });
            setAt({ row: rows.length - 1, col: columns.length - 1 });
          },
          undo: given.onUndo,
          redo: given.onRedo,
          remove: () => given.onRemove(rows.slice(block.top, block.bottom + 1)),
          pick: (number) => row && given.onPick(row, number),
          leaving,
        })
      }
    >
      <div className="grid-head" role="row" aria-rowindex={1}>
        <span role="columnheader" aria-colindex={1} className="grid-number">
          {given.numberLabel}
        </span>
        {columns.map(({ key, title, frozen }, index) => (
          <span
            key={key}
            role="columnheader"
            aria-colindex={index + 2}
            className={frozen ? 'frozen' : undefined}
            style={frozen ? { left: HEAD_PX } : undefined}
          >
            {title}
          </span>
        ))}
      </div>
      <div role="rowgroup" className="grid-rows" style={{ height: tops.at(-1) }}>
        {drawn.map((index) => (
          <Row
            key={rows[index]!.key}
            row={rows[index]!}
            index={index}
            columns={columns}
            top={tops[index]!}
            height={tops[index + 1]! - tops[index]!}
            active={active}
            chosen={anchor && block}
            editing={editing}
            focused={focused}
            spoken={given.spoken}
            writerRef={writer}
            begun={edit}
            done={() => finish('taken')}
            open={edit}
            point={(to, extend) => {
              finish('taken');
              move(to, extend);
            }}
          />
        ))}
      </div>
    </div>
  );
}
