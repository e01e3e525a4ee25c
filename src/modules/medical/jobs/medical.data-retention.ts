import { defineRetention } from '../../../platform/queue/index.js';

/** Only the conclusion and its days are needed once the person is at work or off the road. */
export const MEDICAL_DETAIL = defineRetention({
  name: 'medical detail',
  why: 'Conclusion only, 30 days after the start or the end of the road (个人信息保护法 arts. 6, 19)',
  days: 30,
  statement: `UPDATE medical.medical_check SET note = NULL, recheck_items = NULL WHERE id IN (
    SELECT c.id FROM medical.medical_check c JOIN placement p ON p.id = c.placement_id
    WHERE (c.note IS NOT NULL OR c.recheck_items IS NOT NULL) AND c.status IN ('concluded', 'cancelled', 'lapsed', 'recheck_due')
      AND (p.started_on < app_today() - $1::int
        OR (p.status IN ('ended', 'declined', 'expired', 'withdrawn', 'barred', 'no_show') AND NOT EXISTS (
          SELECT FROM history h WHERE h.aggregate = 'placement' AND h.aggregate_id = p.id
            AND h.recorded_at > app_now() - make_interval(days => $1))))
    LIMIT $2)`,
});
