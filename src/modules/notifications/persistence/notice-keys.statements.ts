import { sql, statement } from '../../../platform/database/index.js';

export const updateNoticeAddressIndexes = statement('notifications.update-notice-address-indexes', {
  sql: `
    UPDATE notice n SET address_index = a.now, index_key = :keyName
    FROM unnest(:addresses::bytea[], :addresses2::bytea[]) AS a(was, now) WHERE n.address_index = a.was`,
  params: { addresses: sql.byteArrays, addresses2: sql.byteArrays, keyName: sql.int },
  row: {},
});
