// One row of 点对点输送花名册, ledger ⑥: seat, door, road, and the caseworker's claim of a start, which is no start.
import { type Finding, type LedgerRow, readTextCell, readYesNoCell } from '../../imports/index.js';
import { at } from '../../seekers/index.js';
import { type BoardingReading, readBoarding } from '../domain/boarding-rules.js';
import { readSeat, type SeatReading } from '../domain/seat.js';
import { cellOf, dayOf, textOf } from './passenger-row.js';

export interface RosterCells {
  readonly seat: SeatReading;
  readonly firstTimeOut: boolean | null;
  readonly stop: string | null;
  readonly policyNo: string | null;
  readonly receiver: string | null;
  readonly escort: string | null;
  readonly door: BoardingReading;
  readonly boardedOn: string | null;
  readonly arrivedOn: string | null;
  readonly claimedStartOn: string | null;
}

/** @param departed some row of this batch shows a boarding */
export function readRosterCells(
  row: LedgerRow,
  asOf: string,
  departed: boolean,
): { cells: RosterCells; findings: readonly Finding[] } {
  const [boarded, arrived, claimed] = [
    dayOf(row, 'up', asOf),
    dayOf(row, 'arr', asOf),
    dayOf(row, 'start', asOf),
  ];
  const seat = readSeat(textOf(row, 'seat'));
  const door = readBoarding(boardingCells(row), departed);
  const findings: Finding[] = [...arrived.findings, ...claimed.findings];
  if (seat.kind === 'none' && textOf(row, 'seat') !== '')
    findings.push(at(row, 'seat', { code: 'VALUE_UNKNOWN', level: 'warn', raw: textOf(row, 'seat') }));
  if (door.kind === 'contradiction')
    findings.push(at(row, 'note', { code: 'VALUE_UNKNOWN', level: 'warn', raw: textOf(row, 'note') }));
  return {
    cells: {
      seat,
      firstTimeOut: readYesNoCell(cellOf(row, 'first')).value,
      stop: readTextCell(cellOf(row, 'stop')).value,
      policyNo: readTextCell(cellOf(row, 'pol')).value,
      receiver: readTextCell(cellOf(row, 'recv')).value,
      escort: readTextCell(cellOf(row, 'lead')).value,
      door,
      boardedOn: boarded.day,
      arrivedOn: arrived.day,
      claimedStartOn: claimed.day,
    },
    findings,
  };
}

/** The row by itself shows somebody going on board. */
export function showsBoarding(row: LedgerRow): boolean {
  const { kind } = readBoarding(boardingCells(row), false);
  return kind === 'boarded' || kind === 'contradiction' || kind === 'left_en_route';
}

function boardingCells(row: LedgerRow) {
  return {
    boardedAt: textOf(row, 'up'),
    signature: textOf(row, 'sig'),
    arrivedAt: textOf(row, 'arr'),
    remark: textOf(row, 'note'),
  };
}
