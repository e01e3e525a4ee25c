// Runs Jest in ESM mode with the given arguments; builds nothing: node scripts/jest.mjs test/integration/seekers
import { reportAndExit, runVisibly } from './lib/commands.mjs';
import { ensureDependencies } from './lib/ensure.mjs';
import { asksOnlyForPure, jestCommand } from './lib/jest-command.mjs';

const args = process.argv.slice(2);
const env = asksOnlyForPure(args) ? { ...process.env, PURE: '1' } : process.env;

async function main() {
  await ensureDependencies(process.stderr);
  return runVisibly(process.execPath, jestCommand(args), { env });
}

main().then((code) => process.exit(code), reportAndExit);
