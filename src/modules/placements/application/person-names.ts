import { maskName } from '../../../kernel/values/index.js';
import type { Tx } from '../../../platform/database/index.js';
import { findSeekerNamesOfPlacements } from '../persistence/person-names.statements.js';

/** Before it a person is not shown to the district; after it the placement never came about. */
export const NOT_SHOWN = `'proposed', 'declined', 'expired', 'withdrawn'`;

/** What a query reads of a placement `p` and its person `s` for {@link namesFrom}. */
export const NAMED_COLUMNS = `p.id, s.name AS "ownSight", p.cooperation, p.status NOT IN (${NOT_SHOWN}) AS shown`;

export interface NamedRow {
  readonly id: string;
  /** The name under the reader's own sight; null where the person is not in it. */
  readonly ownSight: string | null;
  readonly cooperation: string;
  readonly shown: boolean;
}

/**
 * What the persons of placements are called, as the actor may read it: under one's own sight; for the district's bureau once the
 * person is shown to its company, as the company itself reads it; masked for an auditor. One name a placement, null where it is
 * not the actor's to know.
 */
export async function namesFrom(tx: Tx, rows: readonly NamedRow[]): Promise<Map<string, string | null>> {
  const names = new Map(rows.map(({ id, ownSight }) => [id, ownSight]));
  const { role } = tx.actor;
  if (role !== 'bureau' && role !== 'auditor') return names;
  const across = rows.filter(
    ({ ownSight, cooperation, shown }) => ownSight === null && shown && !tx.atSource(cooperation),
  );
  if (across.length > 0) for (const { id, name } of await shownNames(tx, across)) names.set(id, name);
  if (role === 'auditor')
    for (const [id, name] of names) names.set(id, name === null ? null : maskName(name));
  return names;
}

/** The same for placements known by their ids. */
export async function personNames(
  tx: Tx,
  placementIds: readonly string[],
): Promise<Map<string, string | null>> {
  if (placementIds.length === 0) return new Map();
  const rows = await tx.query<NamedRow>(
    `SELECT ${NAMED_COLUMNS} FROM placement p LEFT JOIN seeker s ON s.id = p.seeker_id WHERE p.id = ANY($1::uuid[])`,
    [placementIds],
  );
  return namesFrom(tx, rows);
}

function shownNames(tx: Tx, rows: readonly NamedRow[]): Promise<{ id: string; name: string }[]> {
  return tx.withSystemScope(() => tx.all(findSeekerNamesOfPlacements, { ids: rows.map(({ id }) => id) }));
}
