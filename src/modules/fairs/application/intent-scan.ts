import { isLocalDate, type LocalDate, localDate } from '../../../kernel/values/index.js';
import { type CellValue, type LedgerRow, readDateCell } from '../../imports/index.js';
import { fairCodeOf, readFairCode } from '../domain/fair.js';

/** What the rows of a roster say together of the fair they were written at. */
export interface FairOfRoster {
  readonly code: string;
  readonly heldOn: LocalDate;
  /** The start most rows name; null where none names one. */
  readonly plannedStartOn: LocalDate | null;
}

interface Noted {
  readonly code: string | null;
  readonly date: CellValue;
  readonly start: CellValue;
}

const BLANK: CellValue = { text: '', kind: 'blank' };
const CODE_WITH_DAY = /^[A-Z]+(\d{4})-(\d{2})(\d{2})(?:-\d+)?$/;

/** First pass over a roster: the days in its rows give the year to those without one, and a fair its day and its start. */
export class IntentScan {
  private readonly rows: Noted[] = [];
  private readonly fairs = new Map<string, FairOfRoster>();

  /** @param asOf day the workbook speaks of, where no row holds a whole date */
  constructor(private readonly asOf: LocalDate) {}

  note(rows: readonly LedgerRow[]): void {
    for (const { cells } of rows) {
      this.rows.push({
        code: readFairCode(cells.fair?.text ?? ''),
        date: cells.date ?? BLANK,
        start: cells.on ?? BLANK,
      });
    }
  }

  /** The latest whole date of the rows. */
  get reference(): LocalDate {
    return (
      datesOf(this.rows.map((row) => row.date))
        .sort()
        .at(-1) ?? this.asOf
    );
  }

  /** @param code as the row has it, @param saidOn the day of the row */
  fairOf(code: string | null, saidOn: LocalDate | null): FairOfRoster {
    const codes = new Set(this.rows.flatMap((row) => row.code ?? []));
    const [only] = codes.size === 1 ? [...codes] : [];
    const named = code ?? only ?? fairCodeOf(saidOn ?? this.reference);
    const known = this.fairs.get(named) ?? this.together(named);
    this.fairs.set(named, known);
    return known;
  }

  private together(code: string): FairOfRoster {
    const own = this.rows.filter((row) => (row.code ?? code) === code);
    const heldOn =
      dayInCode(code) ??
      mostFrequent(
        datesOf(
          own.map((row) => row.date),
          this.reference,
        ),
      ) ??
      this.reference;
    const starts = datesOf(
      own.map((row) => row.start),
      heldOn,
    ).filter((day) => day > heldOn);
    return { code, heldOn, plannedStartOn: mostFrequent(starts) };
  }
}

function datesOf(cells: readonly CellValue[], reference?: LocalDate): LocalDate[] {
  return cells.flatMap((cell) => readDateCell(cell, reference).value ?? []);
}

function dayInCode(code: string): LocalDate | null {
  const [, year, month, day] = CODE_WITH_DAY.exec(code) ?? [];
  const date = localDate(Number(year), Number(month), Number(day));
  return date !== undefined && isLocalDate(date) ? date : null;
}

/** The earliest of equals. */
function mostFrequent(days: readonly LocalDate[]): LocalDate | null {
  const counts = new Map<LocalDate, number>();
  for (const day of days) counts.set(day, (counts.get(day) ?? 0) + 1);
  const ranked = [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  return ranked[0]?.[0] ?? null;
}
