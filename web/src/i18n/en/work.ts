import type { Words } from '../words';
import type * as zh from '../zh/work';

export const work: Words<typeof zh.work> = {
  title: 'Work list',
  section: { overdue: 'Overdue', due: 'Today', soon: 'In seven days', later: 'Later', waiting: 'Waiting' },
  alarm: {
    START_UNCONFIRMED: 'Start unconfirmed after 7 days',
    CALENDAR_MISSING: 'Holiday schedule not loaded',
  },
  step: 'Next step',
  due: 'Due',
  since: 'came up {{days}} days ago',
  waitsFor: 'waits for {{party}}',
  none: 'Nothing to do',
  noneHere: 'None of these',
  views: 'Saved',
  owner: 'Whose step',
};
