import { defineNotice } from '../domain/notice-template.js';

/** Parameter: secret, the code. Goes to the registered contact of a link's party and nowhere else. */
export const linkCode = defineNotice({
  name: 'notifications.link-code',
  urgent: true,
  zh: ({ secret }) => `验证码${secret},10分钟内有效,用于确认链接由您本人使用。请勿告诉任何人,包括工作人员。`,
  en: ({ secret }) =>
    `Code ${secret}, good for 10 minutes: it says that you yourself use the link. Tell it to nobody, not to officials either.`,
});
