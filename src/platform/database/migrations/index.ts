import type { MigrationInterface } from 'typeorm';
import { Platform1794000000001 } from './1794000000001-platform.js';

/** In the order they run. */
export const migrations: (new () => MigrationInterface)[] = [Platform1794000000001];
