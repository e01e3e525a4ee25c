import { nullable, sql, statement } from '../../../platform/database/index.js';

export const updateLinkedPlacement = statement('placements.update-linked-placement', {
  sql: `UPDATE placement SET linked_to = COALESCE(linked_to, :linkedTo) WHERE id = :id`,
  params: { id: sql.uuid, linkedTo: nullable(sql.uuid) },
  row: {},
});

export const updatePlacementOrigin = statement('placements.update-placement-origin', {
  sql: `
    UPDATE placement SET origin = :origin, fair_id = COALESCE(:fairId, fair_id), fair_code = COALESCE(:fairCode, fair_code) WHERE id = :id`,
  params: { id: sql.uuid, origin: sql.text(), fairId: nullable(sql.uuid), fairCode: nullable(sql.text()) },
  row: {},
});
