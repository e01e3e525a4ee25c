// One solver, one file, one process, so that CPU time and peak memory are its own: node peer.mjs ours|highs FILE REPEATS
import { load } from './compiled.mjs';
import { readInstance } from './instance.mjs';

const [peer, file, repeats] = process.argv.slice(2);
const solvers = { ours: solveOurs, highs: solveHighs };
const market = readInstance(file);
const solve = await solvers[peer](market);
const cpu = [];
const wall = [];
let objective = 0;
for (let i = 0; i < Number(repeats); i++) {
  const before = { cpu: process.cpuUsage(), wall: performance.now() };
  objective = solve();
  const used = process.cpuUsage(before.cpu);
  cpu.push((used.user + used.system) / 1000);
  wall.push(performance.now() - before.wall);
}
const median = (list) => list.sort((a, b) => a - b)[list.length >> 1];
const rss = Math.round(process.resourceUsage().maxRSS / 1024);
process.stdout.write(`${JSON.stringify({ peer, objective, cpu: median(cpu), wall: median(wall), rss })}\n`);

async function solveOurs(graph) {
  const { auction } = await load('src/modules/matching/domain/solver/auction.js');
  return () => {
    const { primal, dual } = auction(graph);
    if (primal !== dual) throw new Error(`not proven: ${primal} of ${dual}`);
    return primal;
  };
}

async function solveHighs(graph) {
  const { default: loader } = await import('highs');
  const highs = await loader();
  return () => Math.round(highs.solve(linearProgramme(graph)).ObjectiveValue);
}

/** The text is part of what a user of this package pays for. */
function linearProgramme({ seekers, posts, seats, rowStart, rowEnd, post, score }) {
  const objective = [];
  const rows = [];
  const columns = Array.from({ length: posts }, () => []);
  for (let s = 0; s < seekers; s++) {
    const row = [];
    for (let i = rowStart[s]; i < rowEnd[s]; i++) {
      objective.push(`${score[i]} x${i}`);
      row.push(`x${i}`);
      columns[post[i]].push(`x${i}`);
    }
    if (row.length > 0) rows.push(`s${s}: ${row.join(' + ')} <= 1`);
  }
  columns.forEach(
    (column, v) => column.length > 0 && rows.push(`p${v}: ${column.join(' + ')} <= ${seats[v]}`),
  );
  return `Maximize\n obj: ${objective.join('\n + ')}\nSubject To\n${rows.join('\n')}\nEnd\n`;
}
