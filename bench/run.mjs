// Prints the performance table of docs/performance.md: npm run bench [-- import|queue|http|match|reports|console …]
// Each figure stands beside a peer or a limit measured in the same run; machines are shared and noisy, so medians and ratios.
import { reportAndExit } from '../scripts/lib/commands.mjs';
import { ensureBuild, ensureDependencies } from '../scripts/lib/ensure.mjs';

const BENCHES = ['import', 'queue', 'http', 'match', 'reports', 'console'];

async function main() {
  const [first, ...rest] = process.argv.slice(2);
  const wanted = first === undefined || first.startsWith('-') ? BENCHES : [first];
  const unknown = wanted.find((name) => !BENCHES.includes(name));
  if (unknown) throw new Error(`There is no bench ${unknown}: ${BENCHES.join(', ')}.`);
  await ensureDependencies();
  await ensureBuild();
  for (const name of wanted) {
    process.stdout.write(`\n## ${name}\n`);
    const { run } = await import(`./${name}/run.mjs`);
    await run(wanted.length === 1 ? rest : []);
  }
  return 0;
}

main().then((code) => process.exit(process.exitCode ?? code), reportAndExit);
