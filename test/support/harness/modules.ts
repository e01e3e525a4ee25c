import type { Type } from '@nestjs/common';

/**
 * All domain modules, loaded only when asked for: loading a module declares its work, and a suite that starts without
 * that module would then be refused for want of a handler.
 */
export async function allModules(): Promise<Type[]> {
  const { domainModules } = await import('../../../src/composition/domain-modules.js');
  return domainModules;
}
