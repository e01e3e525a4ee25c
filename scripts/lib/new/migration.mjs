// A migration and its place in the list, for `migration:new` and for the generators that bring a table or a column.
import { spell } from './names.mjs';
import { addItem, addImport, places } from './edit.mjs';

const FOLDER = 'src/platform/database/migrations';
const INDEX = `${FOLDER}/index.ts`;

const EMPTY = `await runner.query(\`\`);`;

/** Calls of `runner.query` for statements of SQL, one each. */
export const toQueries = (statements) =>
  statements.map((sql) => `await runner.query(\`${sql}\`);`).join('\n    ');

/**
 * Adds a migration to a plan, after all that are there.
 * @param options up and down as code; imports, constants and a comment for the class
 * @returns path of the file
 */
export function planMigration(
  plan,
  name,
  { up = EMPTY, down = EMPTY, imports = '', constants = '', comment = '' } = {},
) {
  const known = [...plan.read(INDEX).matchAll(/\.\/(\d{13})-/g)].map((match) => Number(match[1]));
  const stamp = Math.max(Date.now(), ...known.map((number) => number + 1));
  const className = `${spell(name).pascal}${stamp}`;
  const file = `${stamp}-${name}`;
  plan.create(
    `${FOLDER}/${file}.ts`,
    `import type { MigrationInterface, QueryRunner } from 'typeorm';
${imports}
${constants}
${comment && `/** ${comment} */`}
export class ${className} implements MigrationInterface {
  readonly name = '${className}';

  async up(runner: QueryRunner): Promise<void> {
    ${up}
  }

  async down(runner: QueryRunner): Promise<void> {
    ${down}
  }
}
`,
  );
  plan.edit(INDEX, (text) =>
    addItem(addImport(text, `./${file}.js`, [className]), places.variable('migrations'), className),
  );
  return `${FOLDER}/${file}.ts`;
}
