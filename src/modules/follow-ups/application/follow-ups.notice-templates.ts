// What is said after a start. No number of a card, no poverty word, nothing medical.
import { defineNotice } from '../../notifications/index.js';

/** Parameters: startedOn, until. */
export const DUTIES_DUE = defineNotice({
  name: 'follow-ups.duties-due',
  zh: ({ startedOn, until }) =>
    `${startedOn}上岗的人员,劳动合同、社会保险、就业登记最迟${until}办理,请办好后登记日期和编号。`,
  en: ({ startedOn, until }) =>
    `For the person who started on ${startedOn}: contract, social insurance and filing are due by ${until}.`,
});
