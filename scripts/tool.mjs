// Runs a development tool of node_modules, which is installed first when it is missing: node scripts/tool.mjs eslint .
import { reportAndExit, runVisibly } from './lib/commands.mjs';
import { ensureDependencies } from './lib/ensure.mjs';

async function main() {
  await ensureDependencies(process.stderr);
  return runVisibly('npm', ['exec', '--no', '--', ...process.argv.slice(2)]);
}

main().then((code) => process.exit(code), reportAndExit);
