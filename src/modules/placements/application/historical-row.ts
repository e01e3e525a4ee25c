// One line of a ledger of earlier starts: 上岗台账 of the fairs of a year, or 其他渠道 with how each was checked.
import { LONGGANG_DISTRICT } from '../../reference/index.js';
import { type Finding, type LedgerRow, readYesNoCell } from '../../imports/index.js';
import { at, readPerson } from '../../seekers/index.js';
import { cellOf, dayOf, neededDay, placed, textOf } from './ledger-cells.js';
import { parseSeparationReason } from '../domain/placement.reasons.js';
import type { RowReading } from './start-row.js';

export interface HistoricalRow {
  readonly idNumber: string;
  readonly name: string;
  readonly fair: string | null;
  readonly employer: string;
  readonly job: string | null;
  readonly startOn: string;
  readonly confirmedOn: string | null;
  readonly leftOn: string | null;
  readonly leftWhy: string | null;
  /** The poverty mark of the row; the household's roll decides, the mark is only compared. */
  readonly poorMark: boolean | null;
  readonly channel: string | null;
  readonly workplace: string | null;
  /** District code where the work lies in the destination district. */
  readonly district: string | null;
  readonly checkedBy: string | null;
}

export interface HistoricalRowRules {
  readonly on: string;
  readonly today: string;
  readonly synthetic: boolean;
}

/** A value may stand beside a refusal: what else is wrong with the row can then be told at once. 08: starts out of fairs, said by the employers. */
export function readFairStart(row: LedgerRow, rules: HistoricalRowRules): RowReading<HistoricalRow> {
  const findings: Finding[] = [];
  const base = readBase(row, rules, findings);
  const fair = textOf(row, 'fair', findings);
  const confirmedOn = dayOf(row, 'conf', rules.on, findings);
  const leftOn = dayOf(row, 'leftOn', rules.on, findings);
  const why = textOf(row, 'leftWhy', findings);
  if (base && confirmedOn !== null && base.startOn > confirmedOn) {
    findings.push(
      at(row, 'start', { code: 'START_IN_FUTURE', level: 'refuse', raw: cellOf(row, 'start').text }),
    );
  }
  const left = base && leftOn !== null && leftOn >= base.startOn ? leftOn : null;
  if (base && leftOn !== null && left === null) {
    findings.push(
      at(row, 'leftOn', { code: 'DATE_UNREADABLE', level: 'warn', raw: cellOf(row, 'leftOn').text }),
    );
  }
  if (!base) return { value: null, findings };
  return {
    value: {
      ...base,
      fair: fair?.replace(/\s+/gu, '').toUpperCase() ?? null,
      confirmedOn,
      leftOn: left,
      leftWhy: left === null ? null : parseSeparationReason(why ?? ''),
      channel: null,
      workplace: null,
      district: LONGGANG_DISTRICT,
      checkedBy: null,
    },
    findings,
  };
}

/** 09: found at work by other roads; the bureau's word, with how it was checked. */
export function readOtherChannel(row: LedgerRow, rules: HistoricalRowRules): RowReading<HistoricalRow> {
  const findings: Finding[] = [];
  const base = readBase(row, rules, findings);
  const workplace = textOf(row, 'city', findings);
  const checked = [textOf(row, 'how', findings), textOf(row, 'by', findings)].filter((word) => word !== null);
  const channel = textOf(row, 'ch', findings);
  if (!base) return { value: null, findings };
  const inDistrict = /龙岗/u.test(workplace ?? '');
  if (!inDistrict)
    findings.push(at(row, 'city', { code: 'DEST_NOT_LONGGANG', level: 'warn', raw: workplace ?? '' }));
  return {
    value: {
      ...base,
      fair: null,
      confirmedOn: null,
      leftOn: null,
      leftWhy: null,
      channel,
      workplace,
      district: inDistrict ? LONGGANG_DISTRICT : null,
      checkedBy: checked.length > 0 ? checked.join(' ') : null,
    },
    findings,
  };
}

type Base = Pick<HistoricalRow, 'idNumber' | 'name' | 'employer' | 'job' | 'startOn' | 'poorMark'>;

function readBase(row: LedgerRow, rules: HistoricalRowRules, findings: Finding[]): Base | null {
  const who = readPerson(row, rules);
  findings.push(...who.findings);
  const startOn = neededDay(row, 'start', rules.on, findings);
  if (startOn !== null && startOn > rules.today) {
    findings.push(
      at(row, 'start', { code: 'START_IN_FUTURE', level: 'refuse', raw: cellOf(row, 'start').text }),
    );
  }
  const employer = textOf(row, 'emp', findings);
  const job = textOf(row, 'job', findings);
  const poorMark = placed(row, 'poor', readYesNoCell(cellOf(row, 'poor')), findings);
  if (!who.person || startOn === null) return null;
  return {
    idNumber: who.person.idNumber,
    name: who.person.name,
    employer: employer ?? '未填写',
    job,
    startOn,
    poorMark,
  };
}
