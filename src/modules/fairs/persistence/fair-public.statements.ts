import type { FairState } from '../domain/fair.lifecycle.js';
import { nullable, sql, statement } from '../../../platform/database/index.js';

export const findPublicFair = statement('fairs.find-public-fair', {
  sql: `
    SELECT f.id, f.status, f.version, f.cooperation, f.code, f.name, f.held_on AS "heldOn", f.place, f.opens_at AS "opensAt", f.closes_at AS "closesAt"
    FROM fair f WHERE f.code = :code AND EXISTS (SELECT FROM history h WHERE h.aggregate = 'fair' AND h.aggregate_id = f.id AND h.move = 'publish')
    ORDER BY f.held_on DESC, f.id DESC LIMIT 1`,
  params: { code: sql.text() },
  row: {
    id: sql.uuid,
    status: sql.text<FairState>(),
    version: sql.int,
    cooperation: sql.text(),
    code: sql.text(),
    name: nullable(sql.text()),
    heldOn: sql.date,
    place: nullable(sql.text()),
    opensAt: nullable(sql.text()),
    closesAt: nullable(sql.text()),
  },
});

export const listPublicPosts = statement('fairs.list-public-posts', {
  sql: `
    SELECT e.name AS employer, COALESCE(b.number, v.booth) AS booth, v.title, v.headcount,
           GREATEST(COALESCE(v.headcount, 0) - v.held - v.used, 0)::int AS free,
           v.pay_min AS "payMin", v.pay_max AS "payMax", v.base_wage AS "baseWage", v.piece_rate AS "pieceRate", v.address, v.lodging, v.meals
    FROM vacancy v JOIN employer e ON e.id = v.employer_id
    LEFT JOIN fair_booth b ON b.fair_id = :fairId AND b.employer_id = v.employer_id
    WHERE v.cooperation = :cooperation AND v.fair_code = :code AND v.status IN ('published', 'filled')
    ORDER BY length(COALESCE(b.number, v.booth)), COALESCE(b.number, v.booth), e.name, v.title, v.id`,
  params: { fairId: sql.uuid, cooperation: sql.text(), code: sql.text() },
  row: {
    employer: sql.text(),
    booth: nullable(sql.text()),
    title: sql.text(),
    headcount: nullable(sql.int),
    free: sql.int,
    payMin: nullable(sql.int),
    payMax: nullable(sql.int),
    baseWage: nullable(sql.int),
    pieceRate: sql.bool,
    address: nullable(sql.text()),
    lodging: nullable(sql.text()),
    meals: nullable(sql.text()),
  },
});
