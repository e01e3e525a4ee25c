import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';

export interface NamedLine {
  readonly id: string;
  readonly name: string;
  readonly areaCode: string | null;
  /** The name is a person's. */
  readonly person: boolean;
}

const PERSON = `s.name, s.area_code AS "areaCode", true AS person`;
const SQL: Partial<Record<string, string>> = {
  person: `SELECT s.id, ${PERSON} FROM seeker s WHERE s.id = ANY($1::uuid[])`,
  placement: `SELECT p.id, ${PERSON} FROM placement p JOIN seeker s ON s.id = p.seeker_id WHERE p.id = ANY($1::uuid[])`,
  check: `SELECT m.id, ${PERSON} FROM medical.medical_check m JOIN seeker s ON s.id = m.seeker_id WHERE m.id = ANY($1::uuid[])`,
  entry: `SELECT e.id, ${PERSON} FROM fair_roster_entry e JOIN seeker s ON s.id = e.seeker_id WHERE e.id = ANY($1::uuid[])`,
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
