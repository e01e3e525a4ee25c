import { Injectable } from '@nestjs/common';
import { newId } from '../../../platform/clock/index.js';
import type { Tx } from '../../../platform/database/index.js';
import type { LinkPurpose, LinkSubject, SignedLink } from '../domain/signed-link.js';

export type LinkUse = 'opened' | 'answered' | 'late' | 'revoked' | 'used_up';

const COLUMNS = `id, purpose, subject_kind AS "subjectKind", subject_id AS "subjectId", cooperation,
  organisation_id AS "organisationId", employer_id AS "employerId", clinic_id AS "clinicId", area_code AS "areaCode",
  single_use AS "singleUse", expires_at AS "expiresAt", used_at AS "usedAt", revoked_at AS "revokedAt"`;

@Injectable()
export class SignedLinksRepository {
  async insert(tx: Tx, row: Readonly<Record<string, unknown>>): Promise<void> {
    await tx.insertMany('signed_link', [row]);
  }

  async byHash(tx: Tx, tokenHash: Buffer, purpose: LinkPurpose): Promise<SignedLink | undefined> {
    const [row] = await tx.query<
      Omit<SignedLink, 'subject'> & { subjectKind: LinkSubject['kind']; subjectId: string }
    >(`SELECT ${COLUMNS} FROM signed_link WHERE token_hash = $1 AND purpose = $2`, [tokenHash, purpose]);
    if (!row) return undefined;
    const { subjectKind: kind, subjectId: id, ...link } = row;
    return { ...link, subject: { kind, id } };
  }

  async note(tx: Tx, linkId: string, what: LinkUse): Promise<void> {
    await tx.execute(`INSERT INTO signed_link_use (id, link_id, what, request_id) VALUES ($1, $2, $3, $4)`, [
      newId(),
      linkId,
      what,
      tx.actor.requestId,
    ]);
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
}
