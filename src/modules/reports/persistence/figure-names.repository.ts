import { Injectable } from '@nestjs/common';
import { maskName } from '../../../kernel/values/index.js';
import type { Tx } from '../../../platform/database/index.js';
import { NOT_SHOWN } from '../../placements/index.js';

export interface NamedLine {
  readonly id: string;
  readonly name: string;
  readonly areaCode: string | null;
  /** The name is a person's. */
  readonly person: boolean;
  /** Community of the district that stands by the person's village today. */
  readonly community?: string | null;
}

/** Of no person. */
const OPEN_TO_BOTH = `SELECT unnest($1::uuid[]) AS id`;
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
   */
  async told(
    tx: Tx,
    cooperation: string,
    kind: string,
    ids: readonly string[],
  ): Promise<Map<string, NamedLine>> {
    const readable = tx.atSource(cooperation) ? ids : await this.across(tx, kind, ids);
    const found = await tx.asConsequence(() => this.of(tx, kind, readable));
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

  private async of(tx: Tx, kind: string, ids: readonly string[]): Promise<Map<string, NamedLine>> {
    const sql = SQL[kind];
    if (!sql || ids.length === 0) return new Map();
    const rows = await tx.query<NamedLine>(sql, [ids]);
    return new Map(rows.map((row) => [row.id, row]));
  }
}
