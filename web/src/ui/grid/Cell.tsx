import { type RefObject, useLayoutEffect, useRef } from 'react';
import type { GridCell } from './grid';

interface Props {
  cell: GridCell;
  column: number;
  className: string;
  left?: number;
  active: boolean;
  chosen: boolean;
  editing: boolean;
  /** Takes the cursor now. */
  focused: boolean;
  /** Column, row, what stands there and what is wrong with it, as it is read out. */
  spoken: string;
  writerRef: RefObject<HTMLInputElement | HTMLSelectElement | null>;
  /** Somebody began to write. */
  begun: () => void;
  done: () => void;
  point: (extend: boolean) => void;
  open: () => void;
}

/**
 * One cell. Where it can be written in and the cursor stands on it, it holds a field from the start: letters that are composed
 * (pinyin) need one before the first key.
 */
export function Cell(given: Props) {
  const { cell, active, editing, focused, writerRef } = given;
  const own = useRef<HTMLDivElement>(null);
  const chooses = editing && cell.options;
  const writes = active && cell.editable && !cell.options;
  useLayoutEffect(() => {
    if (!active) return;
    const target = writerRef.current ?? own.current;
    if (focused && document.activeElement !== target) target?.focus({ preventScroll: true });
    if (
      editing &&
      target instanceof HTMLInputElement &&
      target.value === '' &&
      target.dataset.begun !== 'yes'
    ) {
      target.value = cell.text;
      target.setSelectionRange(cell.text.length, cell.text.length);
    }
    if (!editing && target instanceof HTMLInputElement) {
      target.value = '';
      target.dataset.begun = '';
    }
  }, [active, focused, editing, cell.text, writerRef]);
  return (
    <div
      ref={own}
      role="gridcell"
      aria-colindex={given.column + 2}
      aria-selected={given.chosen || active}
      aria-readonly={!cell.editable || undefined}
      aria-invalid={cell.problem ? true : undefined}
      aria-label={active && !writes && !chooses ? given.spoken : undefined}
      tabIndex={active && !writes && !chooses ? 0 : undefined}
      className={given.className}
      style={given.left === undefined ? undefined : { left: given.left }}
      onMouseDown={(event) => {
        if (editing) return;
        event.preventDefault();
        given.point(event.shiftKey);
      }}
      onDoubleClick={given.open}
    >
      {writes && (
        <input
          ref={writerRef as RefObject<HTMLInputElement>}
          className={editing ? 'grid-writer writing' : 'grid-writer'}
          aria-label={given.spoken}
          inputMode={editing ? undefined : 'none'}
          autoComplete="off"
          maxLength={1000}
          onInput={(event) => {
            event.currentTarget.dataset.begun = 'yes';
            if (!editing) given.begun();
          }}
          onCompositionStart={(event) => {
            event.currentTarget.dataset.begun = 'yes';
            if (!editing) given.begun();
          }}
          onBlur={() => editing && given.done()}
        />
      )}
      {chooses && (
        <select
          ref={writerRef as RefObject<HTMLSelectElement>}
          className="grid-writer writing"
          aria-label={given.spoken}
          defaultValue={cell.text}
          onBlur={given.done}
        >
          {cell.options!.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      )}
      {!(editing && (writes || chooses)) && (
        <>
          <span className="grid-text">{cell.shown ?? cell.text}</span>
          {cell.problem && (
            <span className="grid-problem" title={cell.problem}>
              {cell.problem}
            </span>
          )}
        </>
      )}
    </div>
  );
}
