import { defineJob } from '../../../platform/queue/index.js';

export const readImport = defineJob<{ importId: string }>('read-import', 'imports', { heavy: true });
export const commitImport = defineJob<{ importId: string }>('commit-import', 'imports', { heavy: true });
