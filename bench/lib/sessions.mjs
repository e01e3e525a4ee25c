// Somebody signed in, straight into the tables: how a session is begun is not what a bench measures.
import { createHash, randomBytes, randomUUID } from 'node:crypto';

/** @returns the cookie of a new user of a new organisation */
export async function sessionOf(
  db,
  role,
  kind,
  place,
  { areas = [], employers = [], employer = 'NULL', clinic = 'NULL' } = {},
) {
  const [organisation, user, token] = [randomUUID(), randomUUID(), randomBytes(32).toString('base64url')];
  await db.query(
    `INSERT INTO organisation (id, kind, name, place, employer_id, clinic_id) VALUES ($1::uuid, $2, $1::uuid::text, $3, ${employer}, ${clinic})`,
    [organisation, kind, place],
  );
  await db.query(
    `INSERT INTO user_account (id, organisation_id, name, display_name, role, areas, employers, password_hash)
     VALUES ($1::uuid, $2, $1::uuid::text, 'bench', $3, $4, ARRAY[${employers.join(', ')}]::uuid[], 'none')`,
    [user, organisation, role, areas],
  );
  await db.query(
    `INSERT INTO session (token_hash, user_id, created_at, last_seen_at, proved_at) VALUES ($1, $2, app_now(), app_now(), app_now())`,
    [createHash('sha256').update(token).digest(), user],
  );
  return `sid=${token}`;
}
