import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';
import { PROOF_MINUTES } from '../domain/assurance.js';
import type { OrganisationKind } from '../domain/organisation.js';
import { IDLE_MINUTES, MAX_MINUTES, SEEN_EVERY_MINUTES } from '../domain/session.js';
import type { UserRole } from '../domain/user.js';

/** A living session with everything an actor is made of. */
export interface LiveSession {
  readonly userId: string;
  readonly userName: string;
  readonly displayName: string;
  readonly role: UserRole;
  readonly areas: readonly string[];
  readonly employers: readonly string[];
  readonly organisationId: string;
  readonly kind: OrganisationKind;
  readonly organisationName: string;
  readonly place: string | null;
  readonly employerId: string | null;
  readonly clinicId: string | null;
  readonly cooperations: readonly string[];
  readonly expiresAt: string;
  /** Not marked as seen for a while. */
  readonly unseen: boolean;
  readonly enrolled: boolean;
  readonly secondFactorShown: boolean;
  readonly passwordGiven: boolean;
  /** The user proved who they are within the last minutes. */
  readonly fresh: boolean;
  readonly hasPin: boolean;
}

export interface NewSession {
  readonly tokenHash: Buffer;
  readonly userId: string;
  /** Opened with a PIN on this desk: ends with its shift. */
  readonly deskId?: string;
}

@Injectable()
export class SessionsRepository {
  /** A PIN opens a session whose second factor the desk has shown, and is no proof for what asks for a fresh one. */
  async insert(tx: Tx, { tokenHash, userId, deskId }: NewSession): Promise<void> {
    await tx.execute(
      `INSERT INTO session (token_hash, user_id, created_at, last_seen_at, desk_id, second_factor_at, proved_at)
       VALUES ($1, $2, app_now(), app_now(), $3, CASE WHEN $3::uuid IS NOT NULL THEN app_now() END,
               CASE WHEN $3::uuid IS NULL THEN app_now() END)`,
      [tokenHash, userId, deskId ?? null],
    );
  }

  async live(tx: Tx, tokenHash: Buffer): Promise<LiveSession | undefined> {
    const [row] = await tx.query<LiveSession>(
      `SELECT u.id AS "userId", u.name AS "userName", u.display_name AS "displayName", u.role, u.areas, u.employers,
              o.id AS "organisationId", o.kind, o.name AS "organisationName", o.place,
              o.employer_id AS "employerId", o.clinic_id AS "clinicId",
              ARRAY(SELECT c.id FROM cooperation c
                    WHERE starts_with(o.place, c.source_place) OR starts_with(o.place, c.destination_place)
                    ORDER BY c.id) AS cooperations,
              to_char(LEAST(s.created_at + make_interval(mins => $2), s.last_seen_at + make_interval(mins => $3))
                      AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS "expiresAt",
              s.last_seen_at < app_now() - make_interval(mins => $4) AS unseen,
              f.confirmed_at IS NOT NULL AS enrolled, s.second_factor_at IS NOT NULL AS "secondFactorShown",
              u.password_given_at IS NOT NULL AS "passwordGiven", u.pin_hash IS NOT NULL AS "hasPin",
              COALESCE(s.proved_at > app_now() - make_interval(mins => $5), false)
                AND (f.confirmed_at IS NULL OR s.second_factor_at IS NOT NULL) AS fresh
       FROM session s JOIN user_account u ON u.id = s.user_id JOIN organisation o ON o.id = u.organisation_id
       LEFT JOIN second_factor f ON f.user_id = u.id
       LEFT JOIN clinic_desk d ON d.id = s.desk_id
       WHERE s.token_hash = $1 AND s.ended_at IS NULL AND u.disabled_at IS NULL
         AND s.created_at > app_now() - make_interval(mins => $2)
         AND s.last_seen_at > app_now() - make_interval(mins => $3)
         AND (s.desk_id IS NULL OR (d.removed_at IS NULL AND d.shift_until > app_now()))`,
      [tokenHash, MAX_MINUTES, IDLE_MINUTES, SEEN_EVERY_MINUTES, PROOF_MINUTES],
    );
    return row;
  }

  async seen(tx: Tx, tokenHash: Buffer): Promise<void> {
    await tx.execute(
      `UPDATE session SET last_seen_at = app_now() WHERE token_hash = $1 AND ended_at IS NULL AND last_seen_at < app_now()`,
      [tokenHash],
    );
  }

  /** The second factor was shown: the session goes on under a new token. */
  async raise(tx: Tx, tokenHash: Buffer, next: Buffer): Promise<void> {
    await tx.execute(
      `UPDATE session SET token_hash = $2, second_factor_at = app_now(), proved_at = app_now() WHERE token_hash = $1`,
      [tokenHash, next],
    );
  }

  async proved(tx: Tx, tokenHash: Buffer): Promise<void> {
    await tx.execute(`UPDATE session SET proved_at = app_now() WHERE token_hash = $1`, [tokenHash]);
  }

  async end(tx: Tx, tokenHash: Buffer): Promise<void> {
    await tx.execute(`UPDATE session SET ended_at = app_now() WHERE token_hash = $1 AND ended_at IS NULL`, [
      tokenHash,
    ]);
  }

  /** Ends all of a user's sessions but the given one. */
  async endAll(tx: Tx, userId: string, except?: Buffer): Promise<void> {
    await tx.execute(
      `UPDATE session SET ended_at = app_now()
       WHERE user_id = $1 AND ended_at IS NULL AND token_hash IS DISTINCT FROM $2`,
      [userId, except ?? null],
    );
  }
}
