import { createHash, randomBytes } from 'node:crypto';
import type { UserRole } from '../../../src/platform/access/index.js';
import { newId } from '../../../src/platform/clock/index.js';
import { CHENGXIANG, LONGGANG, NAPO } from './actors.js';
import type { TestDatabase } from './database.js';

export interface SignInScope {
  /** A colleague in an organisation that is there already; a new organisation when left out. */
  readonly organisation?: string;
  /** Without a proof of who is calling of the last minutes. */
  readonly stale?: boolean;
  /** Area code of the organisation; of another place, the role is that of another office. */
  readonly place?: string;
  readonly areas?: readonly string[];
  readonly employers?: readonly string[];
  readonly employerId?: string;
  readonly clinicId?: string;
}

const HOME: Record<UserRole, { kind: string; place: string | null; areas?: readonly string[] }> = {
  bureau: { kind: 'source-bureau', place: NAPO },
  auditor: { kind: 'source-bureau', place: NAPO },
  caseworker: { kind: 'township-office', place: CHENGXIANG, areas: [CHENGXIANG] },
  escort: { kind: 'source-bureau', place: NAPO },
  station: { kind: 'station', place: LONGGANG },
  employer: { kind: 'company', place: LONGGANG },
  clinic: { kind: 'clinic', place: NAPO },
  'system-admin': { kind: 'installation', place: null },
  'security-admin': { kind: 'installation', place: null },
};

/** Of a random password nobody kept. */
const NO_PASSWORD =
  '$argon2id$v=19$m=19456,t=2,p=1$47AbWyz95Avks6Fzm6DcOg$76d2xvU3nnDAdTqMAqL/jwkqcTcOEwTAgc5kxpEzXZk';

/** With a second factor shown a moment ago. @returns the value of the `cookie` header */
export async function signInAs(
  database: TestDatabase,
  role: UserRole,
  scope: SignInScope = {},
): Promise<string> {
  const home = HOME[role];
  const [organisationId, userId] = [scope.organisation ?? newId(), newId()];
  const token = randomBytes(32).toString('base64url');
  const kind = scope.place === LONGGANG && home.kind === 'source-bureau' ? 'destination-bureau' : home.kind;
  if (!scope.organisation)
    await database.sql(
      `INSERT INTO organisation (id, kind, name, place, employer_id, clinic_id) VALUES ($1, $2, $3, $4, $5, $6)`,
      [
        organisationId,
        kind,
        `${kind} ${organisationId}`,
        scope.place ?? home.place,
        scope.employerId,
        scope.clinicId,
      ],
    );
  await database.sql(
    `INSERT INTO user_account (id, organisation_id, name, display_name, role, areas, employers, password_hash, holder)
     VALUES ($1, $2, $3, $3, $4, $5, $6, $8, sha256($7))`,
    [
      userId,
      organisationId,
      `${role}-${userId}`,
      role,
      scope.areas ?? home.areas ?? [],
      scope.employers ?? [],
      Buffer.from(userId),
      NO_PASSWORD,
    ],
  );
  await database.sql(
    `WITH factor AS (INSERT INTO second_factor (user_id, secret_sealed, confirmed_at) VALUES ($2, '\\x00', app_now()))
     INSERT INTO session (token_hash, user_id, created_at, last_seen_at, second_factor_at, proved_at)
     VALUES ($1, $2, app_now(), app_now(), app_now(), CASE WHEN $3 THEN NULL ELSE app_now() END)`,
    [createHash('sha256').update(token).digest(), userId, scope.stale === true],
  );
  return `sid=${token}`;
}
