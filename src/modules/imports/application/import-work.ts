import { defineWork } from '../../../platform/queue/index.js';

export const readImport = defineWork<{ importId: string }>('read-import', 'imports', { heavy: true });
export const commitImport = defineWork<{ importId: string }>('commit-import', 'imports', { heavy: true });
