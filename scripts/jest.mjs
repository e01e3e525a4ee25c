// Runs Jest in ESM mode with the given arguments; builds nothing: node scripts/jest.mjs test/integration/seekers
import { reportAndExit, runVisibly } from './lib/commands.mjs';
import { asksOnlyForPure, jestCommand } from './lib/jest-command.mjs';

const args = process.argv.slice(2);
const env = asksOnlyForPure(args) ? { ...process.env, PURE: '1' } : process.env;
runVisibly(process.execPath, jestCommand(args), { env }).then((code) => process.exit(code), reportAndExit);
