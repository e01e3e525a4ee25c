// What a departure says to people. No number of a card, no poverty word, nothing medical: these texts travel over shared phones.
import { defineNotice } from '../../notifications/index.js';

/** Parameters: date, batch. */
export const SEAT_FREE = defineNotice({
  name: 'batches.seat-free',
  urgent: true,
  zh: (p) => `${p.date}出发的${p.batch}批次有空位。能马上出发请回复1,不能回复2,或给村里的就业干部打电话。`,
  en: (p) => `A seat is free on the coach of ${p.date} (${p.batch}). Reply 1 if you can leave now, 2 if not.`,
});
