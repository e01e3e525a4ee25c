// Solves one market offline: npm run match -- --seats seats.csv --edges edges.csv [--mode optimal|stable]
// --out assignment.csv --certificate certificate.json   (formats: docs/matching.md, "Offline")
import { parseArgs } from 'node:util';
import { ensureDependencies, ensureService } from './lib/ensure.mjs';

const USAGE =
  'usage: npm run match -- --seats seats.csv --edges edges.csv [--mode optimal|stable] --out assignment.csv --certificate certificate.json';

function refuse(message) {
  process.stderr.write(`${message}\n`);
  process.exit(2);
}

function readArguments() {
  const text = { type: 'string' };
  try {
    const options = {
      seats: text,
      edges: text,
      mode: { ...text, default: 'optimal' },
      out: text,
      certificate: text,
    };
    return parseArgs({ options, strict: true }).values;
  } catch (error) {
    return refuse(`${error.message}\n${USAGE}`);
  }
}

const run = readArguments();
for (const name of ['seats', 'edges', 'out', 'certificate'])
  if (!run[name]) refuse(`--${name} is missing\n${USAGE}`);
if (run.mode !== 'optimal' && run.mode !== 'stable') refuse(`--mode must be optimal or stable\n${USAGE}`);

await ensureDependencies(process.stderr);
await ensureService(process.stderr);
const { solveOffline } = await import('../dist/modules/matching/application/offline/solve-offline.js');
try {
  const summary = solveOffline(run);
  process.stdout.write(`${JSON.stringify(summary)}\n`);
} catch (error) {
  if (error.name !== 'MarketFileError') throw error;
  refuse(error.message);
}
