import { type HTMLAttributes, type Key, type ReactNode, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useReachable } from '../useReachable';
import { useWindow } from './useWindow';

export interface Column<T> {
  title: ReactNode;
  dataIndex?: keyof T;
  render?: (value: unknown, row: T, index: number) => ReactNode;
  className?: string;
  align?: 'right';
  width?: number;
}
interface Selection {
  selectedRowKeys: readonly Key[];
  onChange: (keys: Key[]) => void;
}
export interface DataTableProps<T> {
  columns: readonly Column<T>[];
  dataSource?: readonly T[];
  rowKey: keyof T;
  onRow?: (row: T, index: number) => Pick<HTMLAttributes<HTMLElement>, 'onClick'>;
  rowClassName?: (row: T, index: number) => string;
  rowSelection?: Selection;
  /** Stands in place of the rows when there are none. */
  empty?: ReactNode;
  /** Told when the last rows come near. */
  onEnd?: () => void;
}

/** Rows and columns; of thousands of rows only those near the screen are drawn. */
export function DataTable<T extends object>(given: DataTableProps<T>) {
  const { columns, dataSource: rows = [], rowKey, rowSelection, empty, onEnd } = given;
  const { t } = useTranslation();
  const frame = useReachable();
  const body = useRef<HTMLTableSectionElement>(null);
  const { from, to, above, below } = useWindow(body, rows.length, onEnd);
  const keyOf = (row: T) => row[rowKey] as Key;
  const chosen = new Set(rowSelection?.selectedRowKeys);
  const width = columns.length + (rowSelection ? 1 : 0);
  const all = rows.length > 0 && rows.every((row) => chosen.has(keyOf(row)));
  return (
    <div className="table-frame" ref={frame} role="region" aria-label={t('app.list')}>
      <table className="table" aria-rowcount={rows.length + 1}>
        <thead>
          <tr>
            {rowSelection && (
              <th className="tick">
                <input
                  type="checkbox"
                  aria-label={t('app.chooseAll')}
                  checked={all}
                  onChange={() => rowSelection.onChange(all ? [] : rows.map(keyOf))}
                />
              </th>
            )}
            {columns.map((column, index) => (
              <th key={index} scope="col" className={column.align} style={{ width: column.width }}>
                {column.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody ref={body}>
          {above > 0 && <Gap height={above} width={width} />}
          {rows.slice(from, to).map((row, offset) => (
            <Row
              key={keyOf(row)}
              row={row}
              index={from + offset}
              given={given}
              chosen={chosen.has(keyOf(row))}
            />
          ))}
          {below > 0 && <Gap height={below} width={width} />}
        </tbody>
      </table>
      {rows.length === 0 && empty}
    </div>
  );
}

const Gap = ({ height, width }: { height: number; width: number }) => (
  <tr aria-hidden>
    <td colSpan={width} className="gap" style={{ height }} />
  </tr>
);

interface RowProps<T> {
  row: T;
  index: number;
  given: DataTableProps<T>;
  chosen: boolean;
}

function Row<T extends object>({ row, index, given, chosen }: RowProps<T>) {
  const { columns, rowKey, rowSelection, onRow, rowClassName } = given;
  const { t } = useTranslation();
  const open = onRow?.(row, index).onClick;
  const key = row[rowKey] as Key;
  const classes = ['data-row', rowClassName?.(row, index), chosen && 'chosen', open && 'opens'];
  const tick = () => {
    const others = (rowSelection?.selectedRowKeys ?? []).filter((one) => one !== key);
    rowSelection?.onChange(chosen ? others : [...others, key]);
  };
  return (
    <tr
      data-row={index}
      aria-rowindex={index + 2}
      className={classes.filter(Boolean).join(' ')}
      tabIndex={open ? 0 : undefined}
      onClick={open}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && event.target === event.currentTarget) event.currentTarget.click();
      }}
    >
      {rowSelection && (
        <td className="tick">
          <input
            type="checkbox"
            aria-label={t('app.choose')}
            checked={chosen}
            onChange={tick}
            onClick={(event) => event.stopPropagation()}
          />
        </td>
      )}
      {columns.map(({ dataIndex, render, className, align }, place) => {
        const value = dataIndex === undefined ? undefined : row[dataIndex];
        return (
          <td key={place} className={[className, align].filter(Boolean).join(' ') || undefined}>
            {render ? render(value, row, index) : (value as ReactNode)}
          </td>
        );
      })}
    </tr>
  );
}
