import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';

export interface NamedLine {
  readonly id: string;
  readonly name: string;
  readonly areaCode: string | null;
  /** The name is a person's. */
  readonly person: boolean;
  /** Community of the district that stands by the person's village today. */
  readonly community?: string | null;
}

const PERSON = `s.name, s.area_code AS "areaCode", true AS person,
  (SELECT v.community FROM village_pairing v WHERE v.village_code = s.area_code AND v.from_on <= app_today()
     AND (v.until_on IS NULL OR v.until_on >= app_today()) ORDER BY v.from_on DESC LIMIT 1) AS community`;
const SQL: Partial<Record<string, string>> = {
  person: `SELECT s.id, ${PERSON} FROM seeker s WHERE s.id = ANY($1::uuid[])`,
  placement: `SELECT p.id, ${PERSON} FROM placement p JOIN seeker s ON s.id = p.seeker_id WHERE p.id = ANY($1::uuid[])`,
  check: `SELECT m.id, ${PERSON} FROM medical.medical_check m JOIN seeker s ON s.id = m.seeker_id WHERE m.id = ANY($1::uuid[])`,
  entry: `SELECT e.id, ${PERSON} FROM fair_roster_entry e JOIN seeker s ON s.id = e.seeker_id WHERE e.id = ANY($1::uuid[])`,
  attendance: `SELECT a.id, ${PERSON} FROM training_attendance a JOIN seeker s ON s.id = a.seeker_id WHERE a.id = ANY($1::uuid[])`,
  'outside-work': `SELECT w.id, ${PERSON} FROM outside_work w JOIN seeker s ON s.id = w.seeker_id WHERE w.id = ANY($1::uuid[])`,
  passenger: `SELECT q.id, ${PERSON} FROM batch_passenger q JOIN seeker s ON s.id = q.seeker_id WHERE q.id = ANY($1::uuid[])`,
  fair: `SELECT id, code AS name, NULL AS "areaCode", false AS person FROM fair WHERE id = ANY($1::uuid[])`,
  batch: `SELECT id, code AS name, NULL AS "areaCode", false AS person FROM batch WHERE id = ANY($1::uuid[])`,
  employer: `SELECT id, name, NULL AS "areaCode", false AS person FROM employer WHERE id = ANY($1::uuid[])`,
  vacancy: `SELECT v.id, e.name || ' ' || v.title AS name, NULL AS "areaCode", false AS person
            FROM vacancy v JOIN employer e ON e.id = v.employer_id WHERE v.id = ANY($1::uuid[])`,
};

@Injectable()
export class FigureNamesRepository {
  async of(tx: Tx, kind: string, ids: readonly string[]): Promise<Map<string, NamedLine>> {
    const sql = SQL[kind];
    if (!sql || ids.length === 0) return new Map();
    const rows = await tx.query<NamedLine>(sql, [ids]);
    return new Map(rows.map((row) => [row.id, row]));
  }
}
