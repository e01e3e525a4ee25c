import { sql, statement } from '../../../platform/database/index.js';

export const insertAttemptBudget = statement('identity.insert-attempt-budget', {
  sql: `INSERT INTO guess_budget (key) VALUES (:key) ON CONFLICT DO NOTHING`,
  params: { key: sql.bytes },
  row: {},
});

export const lockAttemptBudget = statement('identity.lock-attempt-budget', {
  sql: `
    SELECT CASE WHEN last_at < clock_timestamp() - interval '1 day' THEN 0 ELSE tries END AS tries,
           GREATEST(ceil(extract(epoch FROM open_at - clock_timestamp())), 0)::int AS wait
    FROM guess_budget WHERE key = :key FOR UPDATE`,
  params: { key: sql.bytes },
  row: { tries: sql.int, wait: sql.int },
});

export const updateAttemptBudget = statement('identity.update-attempt-budget', {
  sql: `
    UPDATE guess_budget SET tries = :tries, last_at = clock_timestamp(), open_at = clock_timestamp() + make_interval(secs => :waitSeconds)
    WHERE key = :key`,
  params: { key: sql.bytes, tries: sql.int, waitSeconds: sql.float },
  row: {},
});

export const releaseAttempt = statement('identity.release-attempt', {
  sql: `
    UPDATE guess_budget SET tries = GREATEST(tries - 1, 0), open_at = LEAST(open_at, clock_timestamp()) WHERE key = :key`,
  params: { key: sql.bytes },
  row: {},
});

export const deleteAttemptBudget = statement('identity.delete-attempt-budget', {
  sql: `DELETE FROM guess_budget WHERE key = :key`,
  params: { key: sql.bytes },
  row: {},
});
