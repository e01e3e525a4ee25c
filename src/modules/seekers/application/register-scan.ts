// What a row of ledger ① cannot know alone. First row wins: for one ID number with the same name the later rows merge, with
// another name they wait for a person. A household is poor or not as a whole: most of its rows decide, its head's on a tie.
import { createHash } from 'node:crypto';
import type { Finding, LedgerRow, ReasonCode, RowPlace } from '../../imports/index.js';
import { nameKey } from '../../../kernel/values/index.js';
import type { PovertyStatus } from '../../reference/index.js';
import { at } from './person-cells.js';
import type { RegisterRow } from '../domain/register-row.js';

interface FirstRow {
  readonly place: RowPlace;
  readonly name: string;
  readonly digest: string;
  readonly idForm: number;
  readonly areaCode: string;
  otherName: boolean;
}

interface HouseholdMarks {
  readonly counts: Map<PovertyStatus, number>;
  head?: PovertyStatus;
  kind?: string;
}

/** A number used by this many persons is hardly the own phone of each. */
const SHARED_FROM = 3;

export interface RowAmongOthers {
  readonly action: 'import' | 'merge' | 'refuse';
  readonly findings: readonly Finding[];
  /** The household's status, whatever this row says. */
  readonly poverty: { readonly status: PovertyStatus; readonly kind: string | null } | null;
}

export class RegisterScan {
  private readonly first = new Map<string, FirstRow>();
  /** Phone → the one person it was seen with, or how many. */
  private readonly phones = new Map<string, { readonly first: string; others?: Set<string> }>();
  private readonly households = new Map<string, HouseholdMarks>();

  /** First pass: every readable row, in file order. */
  note(row: LedgerRow, value: RegisterRow): void {
    const known = this.first.get(value.idNumber);
    if (known) {
      if (known.name !== nameKey(value.name)) known.otherName = true;
    } else {
      this.first.set(value.idNumber, {
        place: { sheet: row.sheet, row: row.row },
        name: nameKey(value.name),
        digest: digestOf(value),
        idForm: idForm(row),
        areaCode: value.areaCode,
        otherName: false,
      });
    }
    for (const phone of value.phones) {
      const holders = this.phones.get(phone);
      if (!holders) this.phones.set(phone, { first: value.idNumber });
      else if (holders.first !== value.idNumber) (holders.others ??= new Set()).add(value.idNumber);
    }
    this.recordHousehold(value);
  }

  /** Second pass: the verdict on one row among all others. */
  compareWithOthers(row: LedgerRow, value: RegisterRow): RowAmongOthers {
    const first = this.first.get(value.idNumber)!;
    const isFirst = first.place.sheet === row.sheet && first.place.row === row.row;
    const poverty = this.povertyOf(value);
    if (!isFirst && first.name !== nameKey(value.name)) {
      const finding = at(row, 'name', {
        code: 'ID_NAME_CONFLICT',
        level: 'refuse',
        raw: value.name,
        mergesWith: first.place,
      });
      return { action: 'refuse', findings: [finding], poverty };
    }
    if (!isFirst) {
      const code = this.duplicateOf(first, row, value);
      return { action: 'merge', findings: [{ code, level: 'merge', mergesWith: first.place }], poverty };
    }
    const findings: Finding[] = [];
    if (first.otherName)
      findings.push(at(row, 'name', { code: 'ID_NAME_CONFLICT_WITH', level: 'warn', raw: value.name }));
    if (value.phones.some((phone) => (this.phones.get(phone)?.others?.size ?? 0) + 1 >= SHARED_FROM)) {
      findings.push(at(row, 'phone', { code: 'PHONE_SHARED', level: 'warn' }));
    }
    const own = value.household?.poverty;
    if (own && poverty && isPoor(own) !== isPoor(poverty.status)) {
      findings.push(
        at(row, 'poor', {
          code: 'POVERTY_HOUSEHOLD_CONFLICT',
          level: 'warn',
          expected: isPoor(poverty.status),
        }),
      );
    }
    return { action: 'import', findings, poverty };
  }

  private duplicateOf(first: FirstRow, row: LedgerRow, value: RegisterRow): ReasonCode {
    if (first.areaCode !== value.areaCode) return 'DUP_TWO_VILLAGES';
    if (first.idForm !== idForm(row)) return 'DUP_ID_FORM';
    return first.digest === digestOf(value) ? 'DUP_EXACT' : 'DUP_TWO_VILLAGES';
  }

  private recordHousehold({ household }: RegisterRow): void {
    if (!household) return;
    const marks: HouseholdMarks = this.households.get(household.number) ?? { counts: new Map() };
    this.households.set(household.number, marks);
    if (household.povertyKind) marks.kind ??= household.povertyKind;
    if (!household.poverty) return;
    marks.counts.set(household.poverty, (marks.counts.get(household.poverty) ?? 0) + 1);
    if (household.relation === 'head') marks.head = household.poverty;
  }

  private povertyOf({ household }: RegisterRow): RowAmongOthers['poverty'] {
    const marks = household ? this.households.get(household.number) : undefined;
    const ranked = [...(marks?.counts ?? [])].sort(
      ([a, x], [b, y]) => y - x || Number(b === marks?.head) - Number(a === marks?.head),
    );
    const [status] = ranked[0] ?? [];
    return status ? { status, kind: isPoor(status) ? (marks?.kind ?? null) : null } : null;
  }
}

/** Short enough to keep one per person of a county. */
function digestOf(value: RegisterRow): string {
  return createHash('sha1').update(JSON.stringify(value)).digest('base64');
}

/** 18 characters, 15 of an old number, 20 or 22 of a disability certificate: one person may stand under two of them. */
function idForm(row: LedgerRow): number {
  return (row.cells.id?.text ?? '').normalize('NFKC').replaceAll(/[^\dxX]/gu, '').length;
}

export function isPoor(status: PovertyStatus): boolean {
  return status === 'registered-poor' || status === 'lifted' || status === 'lifted-unstable';
}
