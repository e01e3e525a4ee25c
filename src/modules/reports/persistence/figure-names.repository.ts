import { Injectable } from '@nestjs/common';
import { maskName } from '../../../kernel/values/index.js';
import { KnownFacts, type Tx } from '../../../platform/database/index.js';
import { NOT_SHOWN } from '../../placements/index.js';

export interface NamedLine {
  readonly id: string;
  /** As it is now: who is called otherwise, or was erased, is not shown by an earlier name. */
  readonly name: string;
  /** As it was known; of somebody erased, no closer than it is now. */
  readonly areaCode: string | null;
  /** The name is a person's. */
  readonly person: boolean;
  /** Community of the district that stood by the person's village. */
  readonly community?: string | null;
}

/** Of no person. */
const OPEN_TO_BOTH = `SELECT unnest($1::uuid[]) AS id`;
const PERSON = `n.name, CASE WHEN n.erased_at IS NULL THEN s.area_code ELSE n.area_code END AS "areaCode", true AS person,
  (SELECT v.community FROM known.village_pairing v WHERE n.erased_at IS NULL AND v.village_code = s.area_code AND v.from_on <= $2
     AND (v.until_on IS NULL OR v.until_on >= $2) ORDER BY v.from_on DESC LIMIT 1) AS community`;
const OF_PERSON = `JOIN known.seeker s ON s.id = r.seeker_id JOIN seeker n ON n.id = s.id`;
const persons = (of: string): string =>
  `SELECT r.id, ${PERSON} FROM known.${of} r ${OF_PERSON} WHERE r.id = ANY($1::uuid[])`;
const SQL: Partial<Record<string, string>> = {
  person: `SELECT s.id, ${PERSON} FROM known.seeker s JOIN seeker n ON n.id = s.id WHERE s.id = ANY($1::uuid[])`,
  placement: persons('placement'),
  check: persons('medical_check'),
  entry: persons('fair_roster_entry'),
  attendance: persons('training_attendance'),
  'outside-work': persons('outside_work'),
  passenger: persons('batch_passenger'),
  fair: `SELECT id, code AS name, NULL AS "areaCode", false AS person FROM known.fair WHERE id = ANY($1::uuid[]) AND $2::date IS NOT NULL`,
  batch: `SELECT id, code AS name, NULL AS "areaCode", false AS person FROM known.batch WHERE id = ANY($1::uuid[]) AND $2::date IS NOT NULL`,
  employer: `SELECT id, name, NULL AS "areaCode", false AS person FROM known.employer WHERE id = ANY($1::uuid[]) AND $2::date IS NOT NULL`,
  vacancy: `SELECT v.id, e.name || ' ' || n.title AS name, NULL AS "areaCode", false AS person
            FROM known.vacancy v JOIN vacancy n ON n.id = v.id JOIN known.employer e ON e.id = v.employer_id
            WHERE v.id = ANY($1::uuid[]) AND $2::date IS NOT NULL`,
};

const SHOWN = `p.status NOT IN (${NOT_SHOWN})`;
/** Members whose person the district's bureau may read by name: those shown to a company of its own. */
const SHOWN_ACROSS: Partial<Record<string, string>> = {
  person: `SELECT p.seeker_id AS id FROM placement p WHERE p.seeker_id = ANY($1::uuid[]) AND ${SHOWN}`,
  placement: `SELECT p.id FROM placement p WHERE p.id = ANY($1::uuid[]) AND ${SHOWN}`,
  passenger: `SELECT q.id FROM batch_passenger q JOIN placement p ON p.id = q.placement_id WHERE q.id = ANY($1::uuid[]) AND ${SHOWN}`,
  fair: OPEN_TO_BOTH,
  batch: OPEN_TO_BOTH,
  employer: OPEN_TO_BOTH,
  vacancy: OPEN_TO_BOTH,
};

@Injectable()
export class FigureNamesRepository {
  /**
   * Members by name, with the service's sight over the whole cooperation; of persons as far as the reader's side may read them,
   * masked for an auditor. One who is not found here stands in the list by id alone.
   * @param when what was known then; `asOf` is the day of the pairings
   */
  async told(
    tx: Tx,
    cooperation: string,
    kind: string,
    ids: readonly string[],
    when: { readonly asOf: string; readonly knownAt: string },
  ): Promise<Map<string, NamedLine>> {
    const readable = tx.atSource(cooperation) ? ids : await this.across(tx, kind, ids);
    const found = await tx.withSystemScope(() =>
      KnownFacts.at(tx, when.knownAt, (facts) => this.of(facts, kind, readable, when.asOf), 'generic'),
    );
    if (tx.actor.role !== 'auditor') return found;
    return new Map(
      [...found].map(([id, line]) => [id, line.person ? { ...line, name: maskName(line.name) } : line]),
    );
  }

  private async across(tx: Tx, kind: string, ids: readonly string[]): Promise<string[]> {
    const sql = SHOWN_ACROSS[kind];
    if (!sql || ids.length === 0) return [];
    return [...new Set((await tx.query<{ id: string }>(sql, [ids])).map(({ id }) => id))];
  }

  private async of(
    facts: KnownFacts,
    kind: string,
    ids: readonly string[],
    on: string,
  ): Promise<Map<string, NamedLine>> {
    const sql = SQL[kind];
    if (!sql || ids.length === 0) return new Map();
    const rows = await facts.query<NamedLine>(sql, [ids, on]);
    return new Map(rows.map((row) => [row.id, row]));
  }
}
