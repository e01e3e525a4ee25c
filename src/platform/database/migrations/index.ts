import type { MigrationInterface } from 'typeorm';
import { Platform1794000000001 } from './1794000000001-platform.js';
import { Identity1794000000010 } from './1794000000010-identity.js';
import { Reference1794000000050 } from './1794000000050-reference.js';
import { Imports1794000000100 } from './1794000000100-imports.js';
import { Seekers1794000000200 } from './1794000000200-seekers.js';

/** In the order they run. */
export const migrations: (new () => MigrationInterface)[] = [
  Platform1794000000001,
  Identity1794000000010,
  Reference1794000000050,
  Imports1794000000100,
  Seekers1794000000200,
];
