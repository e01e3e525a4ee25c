import type { KeyboardEvent } from 'react';
import type { Place } from './grid';

interface Keys {
  active: Place;
  size: { rows: number; cols: number };
  editing: boolean;
  page: number;
  editable: boolean;
  move: (to: Place, extend?: boolean) => void;
  edit: () => void;
  /** Takes what was written. */
  commit: () => void;
  cancel: () => void;
  empty: () => void;
  fillDown: () => void;
  all: () => void;
  undo: () => void;
  redo: () => void;
  remove: () => void;
  pick: (number: number) => void;
  leaving: { current: boolean };
}

/** Keys of a grid as a sheet has them. After Escape, Tab goes on to what stands beside the grid. */
export function onGridKey(event: KeyboardEvent<HTMLElement>, given: Keys): void {
  // Letters still being composed belong to the writing system.
  if (event.nativeEvent.isComposing || event.keyCode === 229) return;
  const act = given.editing ? whileWriting(event, given) : onTheMove(event, given);
  if (!act) return;
  event.preventDefault();
  act();
}

function whileWriting({ key, shiftKey }: KeyboardEvent, given: Keys): (() => void) | undefined {
  const { active, commit, cancel } = given;
  const onwards = (to: Place) => () => {
    commit();
    given.move(to);
  };
  switch (key) {
    case 'Escape':
      return cancel;
    case 'Enter':
      return onwards({ row: active.row + (shiftKey ? -1 : 1), col: active.col });
    case 'Tab':
      return onwards(beside(given, shiftKey ? -1 : 1) ?? active);
    default:
      return undefined;
  }
}

function onTheMove(event: KeyboardEvent, given: Keys): (() => void) | undefined {
  const { key, shiftKey, altKey } = event;
  const ctrl = event.ctrlKey || event.metaKey;
  if (altKey) return /^[1-9]$/.test(key) ? () => given.pick(Number(key)) : undefined;
  if (ctrl) return withControl(key.toLowerCase(), shiftKey, given);
  const { active, size, page } = given;
  const go = (rows: number, cols: number) => () =>
    given.move({ row: active.row + rows, col: active.col + cols }, shiftKey);
  if (key === 'Escape') return () => (given.leaving.current = true);
  if (key === 'Tab') {
    const to = given.leaving.current ? null : beside(given, shiftKey ? -1 : 1);
    return to ? () => given.move(to) : undefined;
  }
  given.leaving.current = false;
  switch (key) {
    case 'ArrowDown':
      return go(1, 0);
    case 'ArrowUp':
      return go(-1, 0);
    case 'ArrowLeft':
      return go(0, -1);
    case 'ArrowRight':
      return go(0, 1);
    case 'PageDown':
      return go(page, 0);
    case 'PageUp':
      return go(-page, 0);
    case 'Home':
      return () => given.move({ ...active, col: 0 }, shiftKey);
    case 'End':
      return () => given.move({ ...active, col: size.cols - 1 }, shiftKey);
    case 'Enter':
    case 'F2':
      return given.editable ? given.edit : go(1, 0);
    case 'Delete':
    case 'Backspace':
      return given.empty;
    default:
      return undefined;
  }
}

function withControl(key: string, shift: boolean, given: Keys): (() => void) | undefined {
  const { active, size } = given;
  switch (key) {
    case 'z':
      return shift ? given.redo : given.undo;
    case 'y':
      return given.redo;
    case 'd':
      return given.fillDown;
    case 'a':
      return given.all;
    case 'delete':
    case 'backspace':
      return given.remove;
    case 'home':
      return () => given.move({ row: 0, col: 0 }, shift);
    case 'end':
      return () => given.move({ row: size.rows - 1, col: size.cols - 1 }, shift);
    case 'arrowdown':
      return () => given.move({ row: size.rows - 1, col: active.col }, shift);
    case 'arrowup':
      return () => given.move({ row: 0, col: active.col }, shift);
    default:
      return undefined;
  }
}

/** The cell before or after, over the ends of the rows; null beyond the grid. */
function beside({ active, size }: Keys, step: 1 | -1): Place | null {
  const at = active.row * size.cols + active.col + step;
  return at < 0 || at >= size.rows * size.cols
    ? null
    : { row: Math.floor(at / size.cols), col: at % size.cols };
}
