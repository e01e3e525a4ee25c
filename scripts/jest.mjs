// Runs Jest in ESM mode with the given arguments: node scripts/jest.mjs test/integration/seekers
// Builds the service only when its migrations are newer than the build and a suite asks for a database.
import { reportAndExit, runVisibly } from './lib/commands.mjs';
import { ensureDependencies, ensureMigrations } from './lib/ensure.mjs';
import { asksOnlyForPure, jestCommand } from './lib/jest-command.mjs';

const args = process.argv.slice(2);
const pure = Boolean(process.env.PURE) || asksOnlyForPure(args);
const env = pure ? { ...process.env, PURE: '1' } : process.env;

async function main() {
  await ensureDependencies(process.stderr);
  if (!pure) await ensureMigrations(process.stderr);
  return runVisibly(process.execPath, jestCommand(args), { env });
}

main().then((code) => process.exit(code), reportAndExit);
