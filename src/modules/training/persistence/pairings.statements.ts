import { listStatement, nullable, sql, statement } from '../../../platform/database/index.js';

const PAIRING = `p.id, p.cooperation, p.village_code AS "villageCode", p.community, p.community_code AS "communityCode",
  p.from_on AS "fromOn", p.until_on AS "untilOn", p.source`;

const VILLAGE_PAIRING_ROW = {
  id: sql.uuid,
  cooperation: sql.text(),
  villageCode: sql.text(),
  community: sql.text(),
  communityCode: nullable(sql.text()),
  fromOn: sql.date,
  untilOn: nullable(sql.date),
  source: sql.text(),
} as const;

export const insertVillagePairing = statement('training.insert-village-pairing', {
  sql: `
    INSERT INTO village_pairing (id, cooperation, village_code, community, community_code, from_on, source, entered_by)
    VALUES (:id, :cooperation, :villageCode, :community, :communityCode, :fromOn, :source, app_user())
    ON CONFLICT (cooperation, village_code) WHERE until_on IS NULL DO NOTHING`,
  params: {
    id: sql.uuid,
    cooperation: sql.text(),
    villageCode: sql.text(),
    community: sql.text(),
    communityCode: nullable(sql.text()),
    fromOn: sql.date,
    source: sql.text(),
  },
  row: {},
});

export const lockOpenPairing = statement('training.lock-open-pairing', {
  sql: `
    SELECT from_on AS "fromOn" FROM village_pairing WHERE id = :id AND until_on IS NULL FOR UPDATE`,
  params: { id: sql.uuid },
  row: { fromOn: sql.date },
});

export const endVillagePairing = statement('training.end-village-pairing', {
  sql: `UPDATE village_pairing SET until_on = :untilOn WHERE id = :id`,
  params: { id: sql.uuid, untilOn: sql.date },
  row: {},
});

export const listVillagePairings = listStatement('training.list-village-pairings', {
  sql: `
    SELECT ${PAIRING} FROM village_pairing p WHERE true {filters} ORDER BY p.id LIMIT :limit`,
  params: { limit: sql.bigint },
  filters: { after: { sql: 'AND p.id > :after', params: { after: sql.uuid } } },
  row: VILLAGE_PAIRING_ROW,
});

export const findPairingOfSeeker = statement('training.find-pairing-of-seeker', {
  sql: `
    SELECT ${PAIRING} FROM village_pairing p
    WHERE p.village_code = :areaCode AND p.from_on <= :fromOn AND (p.until_on IS NULL OR p.until_on >= :fromOn)
    ORDER BY p.from_on DESC LIMIT 1`,
  params: { areaCode: sql.text(), fromOn: sql.date },
  row: VILLAGE_PAIRING_ROW,
});
