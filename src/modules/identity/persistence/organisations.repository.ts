import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';
import type { Organisation } from '../domain/organisation.js';

const COLUMNS = `id, kind, name, place, employer_id AS "employerId", clinic_id AS "clinicId"`;

@Injectable()
export class OrganisationsRepository {
  /** @returns false when kind, place and name are taken */
  async insert(tx: Tx, organisation: Organisation): Promise<boolean> {
    const { id, kind, name, place, employerId, clinicId } = organisation;
    const rows = await tx.query(
      `INSERT INTO organisation (id, kind, name, place, employer_id, clinic_id) VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT (kind, place, name) DO NOTHING RETURNING id`,
      [id, kind, name, place, employerId, clinicId],
    );
    return rows.length === 1;
  }

  async byId(tx: Tx, id: string): Promise<Organisation | undefined> {
    const [row] = await tx.query<Organisation>(`SELECT ${COLUMNS} FROM organisation WHERE id = $1`, [id]);
    return row;
  }

  async byName(
    tx: Tx,
    wanted: Pick<Organisation, 'kind' | 'place' | 'name'>,
  ): Promise<Organisation | undefined> {
    const [row] = await tx.query<Organisation>(
      `SELECT ${COLUMNS} FROM organisation WHERE kind = $1 AND place IS NOT DISTINCT FROM $2 AND name = $3`,
      [wanted.kind, wanted.place, wanted.name],
    );
    return row;
  }

  async countyBureaus(tx: Tx, cooperation: string): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(
      `SELECT o.id FROM organisation o JOIN cooperation c ON c.id = $1
       WHERE o.kind = 'source-bureau' AND starts_with(o.place, c.source_place) ORDER BY o.id`,
      [cooperation],
    );
    return rows.map(({ id }) => id);
  }

  after(tx: Tx, id: string | undefined, limit: number): Promise<Organisation[]> {
    return tx.query<Organisation>(
      `SELECT ${COLUMNS} FROM organisation WHERE $1::uuid IS NULL OR id > $1 ORDER BY id LIMIT $2`,
      [id ?? null, limit],
    );
  }

  /** Ties an organisation to the employer or the institution it is. */
  async link(tx: Tx, id: string, to: { employerId?: string; clinicId?: string }): Promise<void> {
    await tx.execute(
      `UPDATE organisation SET employer_id = COALESCE($2, employer_id), clinic_id = COALESCE($3, clinic_id) WHERE id = $1`,
      [id, to.employerId ?? null, to.clinicId ?? null],
    );
  }
}
