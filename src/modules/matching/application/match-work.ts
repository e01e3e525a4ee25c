import { defineJob } from '../../../platform/queue/index.js';

export const runMatch = defineJob<{ planId: string }>('run-match', 'matching', { heavy: true });
/** The plan beside other ways to fill the posts: after the plan itself, so that nobody waits for it. */
export const weighMatch = defineJob<{ planId: string }>('weigh-match', 'matching', { heavy: true });
