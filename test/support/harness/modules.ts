import type { Type } from '@nestjs/common';

/**
 * All domain modules, loaded only when asked for: loading a module declares its work, and a suite that starts without
 * that module would then be refused for want of a handler.
 */
export async function allModules(): Promise<Type[]> {
  const { domainModules } = await import('../../../src/composition/domain-modules.js');
  return domainModules;
}

/**
 * For what a suite names itself instead of taking all: only where no earlier suite of the worker can have loaded others.
 * Jest's configuration knows such a suite by its text (`test/support/runner/own-modules.mjs`).
 */
export function ownModules<Named extends readonly Type[] | undefined>(named: Named): Named {
  if (named && Reflect.has(globalThis, Symbol.for('shanggang.shared-modules')))
    throw new Error(
      'A suite with modules of its own says so: a line ` * @own-modules` in its first comment.',
    );
  return named;
}
