// Edits of a module's own files that several generators make.
import { moduleFiles, REGISTRIES, listFiles } from './catalogue.mjs';
import { addImport, addItem, places } from './edit.mjs';
import { spell } from './names.mjs';

const { decorated, property } = places;

/** Provides a class in the module file. */
export function addProvider(plan, module, className, from) {
  plan.edit(`src/modules/${module}/${module}.module.ts`, (text) =>
    addItem(addImport(text, from, [className]), property('providers', decorated('Module')), className),
  );
}

/** Declares that a row is not found, in the module's file of errors. @returns path and name */
export function addNotFoundError(plan, module, aggregate) {
  const { camel, constant } = spell(aggregate);
  const name = `${camel}NotFound`;
  const [present] = moduleFiles(plan.root, module, '.errors.ts');
  const path = present ?? `src/modules/${module}/domain/${module}.errors.ts`;
  const declaration = `
export const ${name} = defineError('not-found', '${constant}_NOT_FOUND', {
  zh: '找不到该记录',
  en: 'No such record',
});
`;
  if (present) plan.edit(path, (text) => text + declaration);
  else plan.create(path, `import { defineError } from '../../../kernel/errors/index.js';\n${declaration}`);
  return { path, name };
}

/**
 * Where the runtime role may not update these columns of a table, as far as the migration that protects it says.
 * @returns the migration; undefined when it may
 */
export function readGrant(plan, table, columns) {
  const protects = new RegExp(`protect\\(\\s*runner,\\s*'${table.replace('.', '\\.')}',[\\s\\S]*?\\);`);
  for (const path of listFiles(plan.root, REGISTRIES.migrations, ['.ts'])) {
    const call = protects.exec(plan.read(path))?.[0];
    const grant = call && /grant:\s*'([^']+)'/.exec(call)?.[1];
    if (!grant) continue;
    const listed = /UPDATE \(([^)]*)\)/.exec(grant)?.[1]?.split(/,\s*/);
    const may = listed ? columns.every((column) => listed.includes(column)) : grant.includes('UPDATE');
    if (!may) return { path };
  }
  return undefined;
}
