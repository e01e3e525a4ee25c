import { Injectable } from '@nestjs/common';
import type { KnownFacts } from '../../../platform/database/index.js';

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

@Injectable()
export class FigureNamesRepository {
  /** @param on day of the pairings */
  async of(
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
