// Makes an empty migration and registers it: npm run migration:new -- add-seeker-tables
import { join } from 'node:path';
import { reportAndExit } from './lib/commands.mjs';
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
  const { Plan } = await import('./lib/new/plan.mjs');
  const { planMigration } = await import('./lib/new/migration.mjs');
  const plan = new Plan(ROOT);
  const file = planMigration(plan, name);
  await plan.format();
  plan.write();
  process.stdout.write(`${join(ROOT, file)}\n`);
}

main().catch(reportAndExit);
