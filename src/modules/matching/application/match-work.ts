import { defineWork } from '../../../platform/queue/index.js';

export const runMatch = defineWork<{ planId: string }>('run-match', 'matching', { heavy: true });
