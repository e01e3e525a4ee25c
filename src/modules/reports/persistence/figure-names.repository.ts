import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';
import type { ListKind } from '../domain/figure.js';

export interface NamedLine {
  readonly id: string;
  readonly name: string;
  readonly areaCode: string | null;
  /** The name is a person's. */
  readonly person: boolean;
}

const PERSON = `s.name, s.area_code AS "areaCode", true AS person`;
const SQL: Partial<Record<ListKind, string>> = {
  person: `SELECT s.id, ${PERSON} FROM seeker s WHERE s.id = ANY($1::uuid[])`,
  placement: `SELECT p.id, ${PERSON} FROM placement p JOIN seeker s ON s.id = p.seeker_id WHERE p.id = ANY($1::uuid[])`,
  check: `SELECT m.id, ${PERSON} FROM medical.medical_check m JOIN seeker s ON s.id = m.seeker_id WHERE m.id = ANY($1::uuid[])`,
  employer: `SELECT id, name, NULL AS "areaCode", false AS person FROM employer WHERE id = ANY($1::uuid[])`,
  vacancy: `SELECT v.id, e.name || ' ' || v.title AS name, NULL AS "areaCode", false AS person
            FROM vacancy v JOIN employer e ON e.id = v.employer_id WHERE v.id = ANY($1::uuid[])`,
};

@Injectable()
export class FigureNamesRepository {
  async of(tx: Tx, kind: ListKind, ids: readonly string[]): Promise<Map<string, NamedLine>> {
    const sql = SQL[kind];
    if (!sql || ids.length === 0) return new Map();
    const rows = await tx.query<NamedLine>(sql, [ids]);
    return new Map(rows.map((row) => [row.id, row]));
  }
}
