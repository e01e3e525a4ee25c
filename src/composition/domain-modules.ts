import type { Type } from '@nestjs/common';
import { IdentityModule } from '../modules/identity/index.js';
import { ReferenceModule } from '../modules/reference/index.js';

/** All domain modules in their import order (left may be imported by right). */
export const domainModules: Type[] = [ReferenceModule, IdentityModule];
