import type { Type } from '@nestjs/common';

/** All domain modules in their import order (left may be imported by right). */
export const domainModules: Type[] = [];
