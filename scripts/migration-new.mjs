// Makes an empty migration and registers it: npm run migration:new -- add-seeker-tables
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { reportAndExit, runQuietly } from './lib/commands.mjs';
import { ensureDependencies } from './lib/ensure.mjs';
import { ROOT } from './lib/environment.mjs';

async function main() {
  const name = process.argv[2] ?? '';
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name)) {
    throw new Error(
      'Name the migration in small letters with dashes: npm run migration:new -- add-seeker-tables',
    );
  }
  await ensureDependencies(process.stderr);
  const folder = join(ROOT, 'src', 'platform', 'database', 'migrations');
  const index = join(folder, 'index.ts');
  const text = readFileSync(index, 'utf8');
  const known = [...text.matchAll(/\.\/(\d{13})-/g)].map((match) => Number(match[1]));
  const stamp = Math.max(Date.now(), ...known.map((number) => number + 1));
  const words = name.split('-').map((word) => word[0].toUpperCase() + word.slice(1));
  const className = `${words.join('')}${stamp}`;

  const list = /(export const migrations\b[\s\S]*?= \[)([^\]]*)(\];)/;
  if (!list.test(text)) throw new Error(`${index} has no list "export const migrations".`);
  const lines = text.split('\n');
  const lastImport = lines.findLastIndex((line) => line.startsWith('import '));
  lines.splice(lastImport + 1, 0, `import { ${className} } from './${stamp}-${name}.js';`);
  const registered = lines.join('\n').replace(list, (_, open, entries, close) => {
    const all = entries.split(',').map((entry) => entry.trim());
    return open + [...all.filter(Boolean), className].join(', ') + close;
  });

  const file = join(folder, `${stamp}-${name}.ts`);
  writeFileSync(
    file,
    `import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ${className} implements MigrationInterface {
  readonly name = '${className}';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(\`\`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(\`\`);
  }
}
`,
    { flag: 'wx' },
  );
  writeFileSync(index, registered);
  await runQuietly(process.execPath, [
    join('node_modules', 'prettier', 'bin', 'prettier.cjs'),
    '--write',
    index,
  ]);
  process.stdout.write(`${file}\n`);
}

main().catch(reportAndExit);
