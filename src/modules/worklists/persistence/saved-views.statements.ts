import { sql, statement } from '../../../platform/database/index.js';

export const findSavedViewByName = statement('worklists.find-saved-view-by-name', {
  sql: `SELECT id FROM saved_view WHERE user_id = :userId AND name = :name`,
  params: { userId: sql.uuid, name: sql.text() },
  row: { id: sql.uuid },
});

export const findOtherSavedViewByName = statement('worklists.find-other-saved-view-by-name', {
  sql: `SELECT id FROM saved_view WHERE user_id = :userId AND name = :name AND id <> :id`,
  params: { userId: sql.uuid, name: sql.text(), id: sql.uuid },
  row: { id: sql.uuid },
});

export const updateSavedView = statement('worklists.update-saved-view', {
  sql: `
    UPDATE saved_view SET name = :name, shared = :shared, filter = :filter::jsonb, list = :list WHERE id = :id AND user_id = :userId`,
  params: {
    id: sql.uuid,
    userId: sql.uuid,
    name: sql.text(),
    shared: sql.bool,
    filter: sql.jsonText,
    list: sql.text(),
  },
  row: {},
});

export const deleteSavedView = statement('worklists.delete-saved-view', {
  sql: `DELETE FROM saved_view WHERE id = :id AND user_id = :userId`,
  params: { id: sql.uuid, userId: sql.uuid },
  row: {},
});
