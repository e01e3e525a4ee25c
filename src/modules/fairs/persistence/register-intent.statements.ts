import { sql, statement } from '../../../platform/database/index.js';

export const findPresence = statement('fairs.find-presence', {
  sql: `
    SELECT id FROM fair_roster_entry WHERE fair_id = :fairId AND seeker_id = :seekerId AND status = 'checked_in'`,
  params: { fairId: sql.uuid, seekerId: sql.uuid },
  row: { id: sql.uuid },
});

export const countIntentsWithinLimits = statement('fairs.count-intents-within-limits', {
  sql: `
    SELECT (SELECT count(*)::int FROM placement p WHERE p.fair_id = :fairId AND p.seeker_id = :seekerId AND p.status = 'intent') AS own,
           (SELECT count(*)::int FROM placement p WHERE p.vacancy_id = v.id AND p.status = 'intent') AS all,
           GREATEST(COALESCE(v.headcount, 1), 1) AS places
    FROM vacancy v WHERE v.id = :vacancyId`,
  params: { fairId: sql.uuid, seekerId: sql.uuid, vacancyId: sql.uuid },
  row: { own: sql.int, all: sql.int, places: sql.int },
});
