import { definePolicy } from '../access/index.js';

/** Queues hold ids only, so the administrator of the installation may look at them. */
export const queuePolicy = definePolicy({
  'queue.read': ['system-admin'],
  'queue.replay': ['system-admin'],
});
