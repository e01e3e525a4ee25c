import { definePersonalData, OF_PERSON } from '../../../platform/database/index.js';

definePersonalData({
  table: 'match_proposal',
  subject: 'seeker',
  purpose: 'why a post was proposed to the person, and what was decided',
  basis: 'statutory duty (就业促进法); the person may refuse (个人信息保护法 art. 24)',
  retention: 'with the plan',
  columns: { decision_reason: 'words' },
  forgets: {
    of: OF_PERSON,
    set: `decision_reason = CASE WHEN decision_reason ~ '^[a-z_]+$' THEN decision_reason END`,
  },
});
