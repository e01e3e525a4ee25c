import { defineNotice } from '../../notifications/index.js';

/** The words of the two waits. Nothing here says who a person is, what household, or anything a doctor found. */
export const answersAsked = defineNotice({
  name: 'placements.answers-asked',
  zh: ({ until }) =>
    `有求职人员等待贵企业答复是否录用,请在${until}前在"待我答复"名单中处理;逾期将转询下一位。`,
  en: ({ until }) =>
    `People are waiting for your answer. Please answer in the list "needs my answer" before ${until}; after that the next person is asked.`,
});
export const answersHalf = defineNotice({
  name: 'placements.answers-half',
  zh: ({ until }) => `提醒:仍有求职人员未获答复,截止${until}。`,
  en: ({ until }) => `Reminder: some people have no answer from you yet; the time ends ${until}.`,
});
export const answersExpired = defineNotice({
  name: 'placements.answers-expired',
  zh: ({ job }) => `"${job}"岗位有人员的答复期限已过,已转询下一位。`,
  en: ({ job }) => `The time to answer for the post "${job}" is over; the next person is being asked.`,
});
export const notAnswered = defineNotice({
  name: 'placements.not-answered',
  zh: ({ employer, job }) => `${employer}"${job}"未在期限内答复。我们会继续为您联系其他岗位。`,
  en: ({ employer, job }) => `${employer} did not answer in time about "${job}". Other posts follow.`,
});
export const notTaken = defineNotice({
  name: 'placements.not-taken',
  zh: ({ employer, job }) => `${employer}"${job}"此次未录用。我们会继续为您联系其他岗位。`,
  en: ({ employer, job }) => `${employer} did not take you on for "${job}". Other posts follow.`,
});
export const offerMade = defineNotice({
  name: 'placements.offer-made',
  zh: ({ employer, job, until }) =>
    `${employer}录用您从事"${job}",名额保留到${until}。回复1去,2不去,3请给我打电话。`,
  en: ({ employer, job, until }) =>
    `${employer} takes you on as "${job}". The place is held until ${until}. Reply 1 go, 2 no, 3 call me.`,
  shared: {
    zh: ({ until }) => `您有一条就业服务消息,请在${until}前联系村里的就业干部。`,
    en: ({ until }) =>
      `You have a message of the employment service; please call your caseworker before ${until}.`,
  },
});
export const offerHalf = defineNotice({
  name: 'placements.offer-half',
  zh: ({ employer, job, until }) =>
    `提醒:${employer}"${job}"的名额只保留到${until}。回复1去,2不去,3请给我打电话。`,
  en: ({ employer, job, until }) =>
    `Reminder: the place as "${job}" at ${employer} is held only until ${until}. Reply 1 go, 2 no, 3 call me.`,
  shared: {
    zh: ({ until }) => `提醒:您有一条就业服务消息,请在${until}前联系村里的就业干部。`,
    en: ({ until }) => `Reminder: please call your caseworker before ${until}.`,
  },
});
export const offerExpired = defineNotice({
  name: 'placements.offer-expired',
  zh: ({ employer, job }) => `${employer}"${job}"的名额因到期未答复已释放。如仍愿意,请联系村里的就业干部。`,
  en: ({ employer, job }) =>
    `The place as "${job}" at ${employer} was given on because no answer came. If you still want it, call your caseworker.`,
  shared: {
    zh: () => '您的一条就业服务消息已过期,请联系村里的就业干部。',
    en: () => 'A message of the employment service has run out; please call your caseworker.',
  },
});
export const placeFree = defineNotice({
  name: 'placements.place-free',
  zh: ({ job }) => `"${job}"岗位有一名人员不能到岗,名额已释放,将由下一位递补。`,
  en: ({ job }) =>
    `One person for the post "${job}" is not coming; the place is free and the next person follows.`,
});
export const enteredForWorker = defineNotice({
  name: 'placements.entered-for-worker',
  zh: ({ step, day }) => `工作人员于${day}代您登记:${step}。如不属实,请在7天内向村里的就业干部提出异议。`,
  en: ({ step, day }) =>
    `On ${day} it was entered for you: ${step}. If that is not so, object within 7 days through your caseworker.`,
  shared: {
    zh: () => '有一条就业服务登记需要您核对,请联系村里的就业干部。',
    en: () => 'There is an entry for you to check; please call your caseworker.',
  },
});
export const enteredForEmployer = defineNotice({
  name: 'placements.entered-for-employer',
  zh: ({ step, day }) => `人社部门于${day}代贵企业登记:${step}。如不属实,请在7天内提出异议。`,
  en: ({ step, day }) =>
    `On ${day} the bureau entered for you: ${step}. If that is not so, object within 7 days.`,
});
export const answerLate = defineNotice({
  name: 'placements.answer-late',
  zh: () => '您的回复已收到,但该名额已有结果。工作人员会与您联系其他岗位。',
  en: () =>
    'Your reply came, but that place is settled already. Your caseworker will speak with you about others.',
});
export const callsMissed = defineNotice({
  name: 'placements.calls-missed',
  urgent: true,
  zh: ({ count, until }) =>
    `${count}名无通讯方式的人员未在名额保留期内接到通知电话,名额暂保留到${until},请决定延长或释放。`,
  en: ({ count, until }) =>
    `${count} people no message reaches were not called inside the hold. Their places stay held until ${until}; please decide.`,
});
/** Parameters: openedOn. Goes to the named resolver on the last day. */
export const disputeDue = defineNotice({
  name: 'placements.dispute-due',
  zh: ({ openedOn }) => `${openedOn}提出的争议今天到期,由您裁定。双方说法和证据见争议页面。`,
  en: ({ openedOn }) =>
    `The dispute opened on ${openedOn} is due today and yours to settle. Both sides’ words stand on its page.`,
});
/** Parameters: until, secret (the link). Goes to the registered contact of the company. */
export const answerLink = defineNotice({
  name: 'placements.answer-link',
  urgent: true,
  zh: ({ until, secret }) => `有求职人员等待贵企业答复是否录用,请在${until}前打开:${secret} 请勿转发。`,
  en: ({ until, secret }) =>
    `People are waiting for your answer. Please open before ${until}: ${secret} Do not pass it on.`,
});
/** Parameter: secret (the link). */
export const startLink = defineNotice({
  name: 'placements.start-link',
  urgent: true,
  zh: ({ secret }) => `请贵企业确认到岗人员是否已上岗:${secret} 请勿转发。`,
  en: ({ secret }) => `Please say who of those sent to you has started: ${secret} Do not pass it on.`,
});
/** Parameters: until, secret (the link). On a phone others share it is not sent: somebody tells the person. */
export const offerLink = defineNotice({
  name: 'placements.offer-link',
  urgent: true,
  zh: ({ until, secret }) => `您有一个岗位等待答复,请在${until}前打开:${secret} 请勿转发。`,
  en: ({ until, secret }) =>
    `A post is waiting for your answer. Please open before ${until}: ${secret} Do not pass it on.`,
});
