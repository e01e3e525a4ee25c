import { defineNotice } from '../../notifications/index.js';

/** Parameter: secret (the link). Goes to the person's own phone; on one that others share, somebody tells them. */
export const pageLink = defineNotice({
  name: 'own-pages.page-link',
  zh: ({ secret }) => `您的求职页面:${secret} 可查看岗位、车次,也可随时更改您的同意。请保存,勿转发。`,
  en: ({ secret }) =>
    `Your own page: ${secret} It shows your post and your bus, and there you may change what you allow. Keep it, do not pass it on.`,
});
