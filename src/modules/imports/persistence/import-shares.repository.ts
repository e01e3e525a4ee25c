import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';

/** An office as others are told of it. */
export interface Office {
  readonly id: string;
  readonly name: string;
}

/** What lets an office read an import of another. */
export interface GivenShare {
  readonly from: string;
  readonly until: string;
}

export interface ImportShare {
  readonly id: string;
  readonly with: Office;
  readonly by: string | null;
  readonly at: string;
  readonly until: string;
  readonly endedAt: string | null;
}

export interface NewShare {
  readonly id: string;
  readonly importId: string;
  readonly sharedWith: string;
  readonly until: string;
}

/** Offices an import is shared with. Names of other offices are read with the service's sight, after the import was found. */
@Injectable()
export class ImportSharesRepository {
  /** Open shares given to an office, by import. */
  async givenTo(tx: Tx, office: string, importIds: readonly string[]): Promise<Map<string, GivenShare>> {
    if (importIds.length === 0) return new Map();
    const rows = await tx.withSystemScope(() =>
      tx.query<GivenShare & { importId: string }>(
        `SELECT s.import_id AS "importId", o.name AS "from", s.until FROM import_share s
         JOIN organisation o ON o.id = s.organisation_id
         WHERE s.import_id = ANY($1::uuid[]) AND s.shared_with = $2 AND s.ended_at IS NULL AND s.until >= app_today()`,
        [importIds, office],
      ),
    );
    return new Map(rows.map(({ importId, ...share }) => [importId, share]));
  }

  /** Everything an import was ever shared with, newest first. */
  ofImport(tx: Tx, importId: string): Promise<ImportShare[]> {
    return tx.withSystemScope(() =>
      tx.query<ImportShare>(
        `SELECT s.id, jsonb_build_object('id', o.id, 'name', o.name) AS "with", u.display_name AS "by",
                to_char(s.shared_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS "at", s.until::text AS until,
                to_char(s.ended_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS "endedAt"
         FROM import_share s JOIN organisation o ON o.id = s.shared_with LEFT JOIN user_account u ON u.id = s.shared_by
         WHERE s.import_id = $1 ORDER BY s.shared_at DESC, s.id DESC LIMIT 200`,
        [importId],
      ),
    );
  }

  /** Offices of the cooperation it may be shared with: bureaus and townships of the sender's side, of both for what both may see. */
  candidates(tx: Tx, importId: string): Promise<Office[]> {
    return tx.withSystemScope(() =>
      tx.query<Office>(
        `SELECT o.id, o.name FROM import i JOIN cooperation c ON c.id = i.cooperation
         JOIN organisation own ON own.id = i.organisation_id
         JOIN organisation o ON o.id <> own.id AND o.kind IN ('source-bureau', 'destination-bureau', 'township-office')
           AND left(o.place, 6) IN (c.source_place, c.destination_place)
           AND (NOT i.one_side OR left(o.place, 6) = left(own.place, 6))
         WHERE i.id = $1 ORDER BY o.kind, o.name LIMIT 500`,
        [importId],
      ),
    );
  }

  /** Fails on `import_share_rule` for an office or a day that may not be, on `one_import_share` for one that has it. */
  async insert(tx: Tx, { id, importId, sharedWith, until }: NewShare): Promise<void> {
    // The one before has run out: it makes room.
    await tx.execute(
      `UPDATE import_share SET ended_at = app_now(), ended_by = $3
       WHERE import_id = $1 AND shared_with = $2 AND ended_at IS NULL AND until < app_today()`,
      [importId, sharedWith, tx.actor.userId],
    );
    await tx.execute(
      `INSERT INTO import_share (id, import_id, organisation_id, shared_with, shared_with_area, shared_by, until)
       VALUES ($1, $2, $3, $4, '', $5, $6)`,
      [id, importId, tx.actor.organisationId, sharedWith, tx.actor.userId, until],
    );
  }

  /** @returns with whom it was shared; null when there was no such share of this import, or it is over */
  async end(tx: Tx, importId: string, id: string): Promise<string | null> {
    const [row] = await tx.query<{ sharedWith: string }>(
      `UPDATE import_share SET ended_at = app_now(), ended_by = $3 WHERE id = $1 AND import_id = $2 AND ended_at IS NULL
       RETURNING shared_with AS "sharedWith"`,
      [id, importId, tx.actor.userId],
    );
    return row?.sharedWith ?? null;
  }
}
