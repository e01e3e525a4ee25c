import { env } from 'node:process';

/** Set by `npm run test:long`: the same tests with the full counts. */
export const LONG = env['TEST_LONG'] === '1';
