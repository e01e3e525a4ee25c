import { nullable, sql, statement } from '../../../platform/database/index.js';

export const lockProposalsToShow = statement('placements.lock-proposals-to-show', {
  sql: `
    SELECT p.id, p.cooperation, p.final_at AS "finalAt" FROM placement p
    WHERE p.seeker_id = ANY(:seekerIds::uuid[]) AND p.status = 'proposed' AND NOT p.shown_to_employer
    ORDER BY p.id FOR UPDATE OF p`,
  params: { seekerIds: sql.uuids },
  row: { id: sql.uuid, cooperation: sql.text(), finalAt: nullable(sql.instant) },
});

export const updateProposalShown = statement('placements.update-proposal-shown', {
  sql: `
    UPDATE placement SET shown_to_employer = true, asked_at = :now, answer_due_at = :answerDueAt WHERE id = :id`,
  params: { id: sql.uuid, now: sql.instantIn, answerDueAt: sql.instantIn },
  row: {},
});
