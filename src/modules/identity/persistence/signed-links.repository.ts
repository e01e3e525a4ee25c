import { Injectable } from '@nestjs/common';
import { newId } from '../../../platform/clock/index.js';
import type { Tx } from '../../../platform/database/index.js';
import type { LinkPartyOf, LinkPurpose, LinkSubject, SignedLink } from '../domain/signed-link.js';

export type LinkUse = 'opened' | 'answered' | 'late' | 'revoked' | 'used_up' | 'refused';

const COLUMNS = `id, purpose, subject_kind AS "subjectKind", subject_id AS "subjectId",
  party_kind AS "partyKind", party_id AS "partyId", cooperation,
  organisation_id AS "organisationId", employer_id AS "employerId", clinic_id AS "clinicId", area_code AS "areaCode",
  single_use AS "singleUse", issued_by AS "issuedBy", issued_at AS "issuedAt", handed_at AS "handedAt",
  expires_at AS "expiresAt", used_at AS "usedAt", revoked_at AS "revokedAt"`;

type Row = Omit<SignedLink, 'subject' | 'party'> & {
  subjectKind: LinkSubject['kind'];
  subjectId: string;
  partyKind: LinkPartyOf['kind'] | null;
  partyId: string | null;
};

@Injectable()
export class SignedLinksRepository {
  async insert(tx: Tx, row: Readonly<Record<string, unknown>>): Promise<void> {
    await tx.insertMany('signed_link', [row]);
  }

  /** @param purpose of any when left out */
  async byHash(tx: Tx, tokenHash: Buffer, purpose?: LinkPurpose): Promise<SignedLink | undefined> {
    const [row] = await tx.query<Row>(
      `SELECT ${COLUMNS} FROM signed_link WHERE token_hash = $1 AND ($2::text IS NULL OR purpose = $2)`,
      [tokenHash, purpose ?? null],
    );
    return row && toLink(row);
  }

  async byId(tx: Tx, id: string): Promise<SignedLink | undefined> {
    const [row] = await tx.query<Row>(`SELECT ${COLUMNS} FROM signed_link WHERE id = $1`, [id]);
    return row && toLink(row);
  }

  /** That open still, the oldest first; whoever issues for the same subject waits meanwhile. */
  async lockLive(tx: Tx, purpose: LinkPurpose, subject: LinkSubject): Promise<SignedLink[]> {
    await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended($1, 0))`, [
      `signed-link:${purpose}:${subject.id}`,
    ]);
    const rows = await tx.query<Row>(
      `SELECT ${COLUMNS} FROM signed_link WHERE purpose = $1 AND subject_kind = $2 AND subject_id = $3
         AND revoked_at IS NULL AND expires_at > app_now() AND NOT (single_use AND used_at IS NOT NULL)
       ORDER BY issued_at, id`,
      [purpose, subject.kind, subject.id],
    );
    return rows.map(toLink);
  }

  async note(tx: Tx, linkId: string, what: LinkUse, marks: readonly string[] = []): Promise<void> {
    await tx.execute(
      `INSERT INTO signed_link_use (id, link_id, what, request_id, marks) VALUES ($1, $2, $3, $4, $5)`,
      [newId(), linkId, what, tx.actor.requestId, marks],
    );
  }

  async marksOf(tx: Tx, requestIds: readonly string[]): Promise<Map<string, readonly string[]>> {
    const rows = await tx.query<{ requestId: string; marks: string[] }>(
      `SELECT u.request_id AS "requestId", array_agg(DISTINCT mark ORDER BY mark) AS marks
       FROM signed_link_use u, unnest(u.marks) AS mark WHERE u.request_id = ANY($1::text[]) GROUP BY 1`,
      [requestIds],
    );
    return new Map(rows.map(({ requestId, marks }) => [requestId, marks]));
  }

  /** @returns false when a link for one use was used before */
  async use(tx: Tx, linkId: string): Promise<boolean> {
    const touched = await tx.execute(
      `UPDATE signed_link SET used_at = COALESCE(used_at, app_now()) WHERE id = $1 AND NOT (single_use AND used_at IS NOT NULL)`,
      [linkId],
    );
    return touched === 1;
  }

  revoke(tx: Tx, purpose: LinkPurpose, subject: LinkSubject): Promise<number> {
    return tx.execute(
      `UPDATE signed_link SET revoked_at = app_now()
       WHERE purpose = $1 AND subject_kind = $2 AND subject_id = $3 AND revoked_at IS NULL`,
      [purpose, subject.kind, subject.id],
    );
  }

  async revokeOne(tx: Tx, id: string): Promise<void> {
    await tx.execute(`UPDATE signed_link SET revoked_at = COALESCE(revoked_at, app_now()) WHERE id = $1`, [
      id,
    ]);
  }
}

function toLink({ subjectKind: kind, subjectId: id, partyKind, partyId, ...link }: Row): SignedLink {
  const party = partyKind && partyId ? { kind: partyKind, id: partyId } : null;
  return { ...link, subject: { kind, id }, party };
}
