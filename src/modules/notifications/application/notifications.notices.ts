// What the service itself tells an office.
import { defineNotice } from '../domain/notice-template.js';

/** Parameters: day, seq, spelled. The letters are the proof: kept here they cannot be changed there. */
export const AUDIT_ANCHOR = defineNotice({
  name: 'notifications.audit-anchor',
  zh: ({ day, seq, spelled }) => `${day}审计记录封存,第${seq}号。请留存此校验码:${spelled}`,
  en: ({ day, seq, spelled }) =>
    `Audit record sealed on ${day}, number ${seq}. Please keep this code: ${spelled}`,
});
