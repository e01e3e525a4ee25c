// What persons and the bureau are told about appointments. Nothing here says what was found, and nothing a phone's other users
// may not read stands in the shared words.
import { defineNotice } from '../../notifications/index.js';

const BRING_ZH = '请空腹(前一晚10点后不吃东西、不喝饮料),带身份证原件。';
const BRING_EN = 'Come fasting (nothing to eat or drink after 22:00) and bring your ID card.';
const SHARED = {
  zh: ({ day, time }: Readonly<Record<string, string | number>>) =>
    `${day} ${time} 有一个预约,请本人联系那边的工作人员确认。`,
  en: ({ day, time }: Readonly<Record<string, string | number>>) =>
    `There is an appointment on ${day} at ${time}; please ask the bureau's staff about it in person.`,
};

export const appointmentReminder = defineNotice({
  name: 'medical.appointment-reminder',
  zh: ({ day, time, place }) => `提醒:${day} ${time} 到${place}体检。${BRING_ZH}来不了请回电改期。`,
  en: ({ day, time, place }) =>
    `Reminder: examination on ${day} at ${time}, ${place}. ${BRING_EN} Call us to change the day.`,
  shared: SHARED,
});

/** For an appointment so near that the evening before has begun. */
export const appointmentSoon = defineNotice({
  name: 'medical.appointment-soon',
  zh: ({ day, time, place }) => `马上要体检了:${day} ${time} 到${place}。${BRING_ZH}来不了请立即回电。`,
  en: ({ day, time, place }) =>
    `Your examination is soon: ${day} at ${time}, ${place}. ${BRING_EN} Call us at once if you cannot come.`,
  shared: SHARED,
  urgent: true,
});

export const appointmentMissed = defineNotice({
  name: 'medical.appointment-missed',
  zh: ({ day }) => `您${day}没有到检,名额仍为您保留订单,请尽快回电改约。`,
  en: ({ day }) => `You were not seen on ${day}. The order stands; please call us for another day.`,
  shared: {
    zh: ({ day }) => `${day}的预约没有到,请本人回电改期。`,
    en: ({ day }) => `The appointment of ${day} was not kept; please call back about another day.`,
  },
});

export const examinationShortage = defineNotice({
  name: 'medical.shortage',
  zh: ({ finalOn, people, cleared, short, cure, batchOn }) =>
    `体检名额不足:${finalOn}前需体检${people}人,按现有名额只能做${cleared}人,缺${short}人。可加名额:${cure};或安排第二批(${batchOn})。`,
  en: ({ finalOn, people, cleared, short, cure, batchOn }) =>
    `Not enough examination slots: ${people} people before ${finalOn}, ${cleared} can be seen, ${short} cannot. Add slots: ${cure}; or a second batch (${batchOn}).`,
  urgent: true,
});

export const reportOverdue = defineNotice({
  name: 'medical.report-overdue',
  zh: ({ place, day, due }) => `${place}:${day}的体检报告应于${due}前出具,至今未收到,请催办。`,
  en: ({ place, day, due }) =>
    `${place}: the report of the examination of ${day} was due on ${due} and has not come; please ask for it.`,
  urgent: true,
});

export const referralDue = defineNotice({
  name: 'medical.referral-due',
  zh: ({ place, day }) => `${place}${day}的结果中有一人需要转诊,请在系统内登记转诊机构。`,
  en: ({ place, day }) =>
    `Among the results of ${place} of ${day} is a person to be referred; please enter the institution.`,
  urgent: true,
});
