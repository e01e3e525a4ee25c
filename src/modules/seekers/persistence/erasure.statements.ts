import { nullable, sql, statement } from '../../../platform/database/index.js';

export const deleteCompanionsOfSeeker = statement('seekers.delete-companions-of-seeker', {
  sql: `DELETE FROM companion WHERE :id IN (seeker_id, with_seeker_id)`,
  params: { id: sql.uuid },
  row: {},
});

export const clearHouseholdHead = statement('seekers.clear-household-head', {
  sql: `
    UPDATE household h SET head_name = NULL FROM seeker s
    WHERE s.id = :id AND h.id = s.household_id AND h.head_name = s.name`,
  params: { id: sql.uuid },
  row: {},
});

export const eraseEmptyHousehold = statement('seekers.erase-empty-household', {
  sql: `
    UPDATE household h SET head_name = NULL, area_code = left(area_code, 9), number = 'erased-' || :suffix
    WHERE id = (SELECT household_id FROM seeker WHERE id = :id)
      AND NOT EXISTS (SELECT FROM seeker o WHERE o.household_id = h.id AND o.id <> :id AND o.erased_at IS NULL)`,
  params: { id: sql.uuid, suffix: sql.text() },
  row: {},
});

export const eraseSeekerRow = statement('seekers.erase-seeker-row', {
  sql: `
    UPDATE seeker SET name = :tombstoneName, pinyin = '{}', initials = '{}', birth_on = date_trunc('year', birth_on)::date,
      area_code = left(area_code, 9), village_text = NULL, hamlet = NULL, relation_to_head = NULL,
      id_number = '', id_tail = '', id_index = :idIndex, ethnic_group = NULL, education = NULL, labour_ability = NULL,
      health = NULL, disability = NULL, skills = '{}', work = NULL, wish = NULL, helper_name = NULL, verified_by = NULL,
      not_seeking_reason = NULL, remark = NULL, refuses_ranking = true, erased_at = app_now()
    WHERE id = :id`,
  params: { id: sql.uuid, tombstoneName: sql.text(), idIndex: sql.bytes },
  row: {},
});

export const beginErasure = statement('seekers.begin-erasure', {
  sql: `SELECT set_config('app.forgets', :id, true)`,
  params: { id: sql.text() },
  row: { set_config: nullable(sql.text()) },
});

/** The person, and everything of which the person is the subject. */
export const findIdsAboutSeeker = statement('seekers.find-ids-about-seeker', {
  sql: `SELECT about AS id FROM app_about(:id) AS about`,
  params: { id: sql.uuid },
  row: { id: sql.uuid },
});

export const endErasure = statement('seekers.end-erasure', {
  sql: `SELECT set_config('app.forgets', '', true)`,
  params: {},
  row: { set_config: nullable(sql.text()) },
});
