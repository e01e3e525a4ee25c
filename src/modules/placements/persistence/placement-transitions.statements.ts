import { nullable, sql, statement } from '../../../platform/database/index.js';

export const updateFitness = statement('placements.update-fitness', {
  sql: `
    UPDATE placement SET fitness_word = :word, fitness_provisional = :provisional, fitness_valid_from = :validFrom, fitness_valid_until = :validUntil
    WHERE id = :placementId`,
  params: {
    placementId: sql.uuid,
    word: nullable(sql.text()),
    provisional: sql.bool,
    validFrom: nullable(sql.date),
    validUntil: nullable(sql.date),
  },
  row: {},
});

export const findVisiblePlacements = statement('placements.find-visible-placements', {
  sql: `SELECT id FROM placement WHERE id = ANY(:ids::uuid[])`,
  params: { ids: sql.uuids },
  row: { id: sql.uuid },
});
