// What fairs say to people. No number of a card, no poverty word, nothing medical: these texts travel over shared phones.
import { defineNotice } from '../../notifications/index.js';

/** Parameters: fair, date, time, place, page (path of the public page). */
export const INVITATION = defineNotice({
  name: 'fairs.invitation',
  zh: (p) =>
    `【招聘会邀请】${p.date} ${p.time} 在${p.place}举办${p.fair},免费参加,岗位和工资见 ${p.page} 。凭本人身份证或打印的入场码入场。`,
  en: (p) =>
    `You are invited to ${p.fair} on ${p.date} ${p.time} at ${p.place}. It is free; posts and wages: ${p.page}. Bring your identity card or the printed entry code.`,
});

export const CALLED_OFF = defineNotice({
  name: 'fairs.called-off',
  zh: (p) =>
    `【招聘会取消】原定${p.date}在${p.place}举办的${p.fair}已取消,请不要前往。有新的场次会另行通知。`,
  en: (p) =>
    `${p.fair} on ${p.date} at ${p.place} is called off; please do not come. You will hear of the next one.`,
  urgent: true,
});
