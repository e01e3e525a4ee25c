import type { ScanKind } from '../domain/scans.js';
import { listStatement, nullable, sql, statement } from '../../../platform/database/index.js';

const COLUMNS = `id, fair_id AS "fairId", kind, device, device_at AS "deviceAt", seq, gate, received_at AS "receivedAt",
  seeker_id AS "seekerId", person_index AS "personIndex"`;

const SCAN_ROW = {
  id: sql.uuid,
  fairId: sql.uuid,
  kind: sql.text<ScanKind>(),
  device: sql.text(),
  deviceAt: sql.instant,
  seq: sql.int,
  gate: nullable(sql.text()),
  receivedAt: sql.instant,
  seekerId: nullable(sql.uuid),
  personIndex: nullable(sql.bytes),
} as const;

export const findScansByIds = statement('fairs.find-scans-by-ids', {
  sql: `SELECT ${COLUMNS} FROM fair_scan WHERE id = ANY(:ids::uuid[])`,
  params: { ids: sql.uuids },
  row: SCAN_ROW,
});

export const findScansOfSeekers = statement('fairs.find-scans-of-seekers', {
  sql: `
    SELECT ${COLUMNS} FROM fair_scan
    WHERE fair_id = :fairId
      AND (seeker_id = ANY(:seekerIds::uuid[]) OR (seeker_id IS NULL AND person_index = ANY(:indexes::bytea[])))`,
  params: { fairId: sql.uuid, seekerIds: sql.uuids, indexes: sql.byteArrays },
  row: SCAN_ROW,
});

export const listScansOfFair = listStatement('fairs.list-scans-of-fair', {
  sql: `SELECT ${COLUMNS} FROM fair_scan WHERE fair_id = :fairId {filters} ORDER BY id LIMIT :limit`,
  params: { fairId: sql.uuid, limit: sql.bigint },
  filters: { after: { sql: 'AND id > :after', params: { after: sql.uuid } } },
  row: SCAN_ROW,
});
