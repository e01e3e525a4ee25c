import { defineNotice } from '../../notifications/index.js';

/** To the firm and to the bureau that vets it, 30 days before the vetting ends. */
export const vettingEnds = defineNotice({
  name: 'employers.vetting-ends',
  zh: ({ employer, until }) =>
    `${employer}的用工单位审核将于${until}到期,请在到期前补交营业执照、委托书等材料;到期后不能发布岗位。`,
  en: ({ employer, until }) =>
    `The vetting of ${employer} ends on ${until}: bring licence and mandate before; after that day it may not publish posts.`,
});
