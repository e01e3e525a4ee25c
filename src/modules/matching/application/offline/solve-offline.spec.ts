import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { OptimalityCheck } from '../../domain/certificate/check-certificate.js';
import { randomMarket } from '../../domain/testing/random-market.js';
import { solveOffline } from './solve-offline.js';

let folder = '';
beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'match-offline-'))));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(seats: string, edges: string, mode: 'optimal' | 'stable' = 'optimal') {
  const paths = Object.fromEntries(
    ['seats', 'edges', 'out', 'certificate'].map((name) => [name, join(folder, name)]),
  );
  writeFileSync(paths['seats']!, seats);
  writeFileSync(paths['edges']!, edges);
  const files = {
    seats: paths['seats']!,
    edges: paths['edges']!,
    out: paths['out']!,
    certificate: paths['certificate']!,
  };
  const summary = solveOffline({ ...files, mode });
  const certificate = JSON.parse(readFileSync(files.certificate, 'utf8')) as Record<string, unknown>;
  return { summary, certificate, assignment: readFileSync(files.out, 'utf8').trim().split('\n').slice(1) };
}

describe('the offline command', () => {
  it('writes a certificate that proves its assignment, tiers included', () => {
    for (let seed = 1; seed <= 20; seed++) {
      const { graph, tiers } = randomMarket(seed, false);
      const tier = (s: number): number => tiers?.tier[s] ?? 0;
      const lines: string[] = [];
      for (let s = 0; s < graph.seekers; s++) {
        for (let i = graph.rowStart[s]!; i < graph.rowEnd[s]!; i++)
          lines.push(`s${s},v${graph.post[i]},${graph.score[i]},${tier(s)}`);
      }
      const seats = ['vacancy,seats', ...[...graph.seats].map((n, v) => `v${v},${n}`)].join('\n');
      const { certificate, assignment, summary } = run(
        seats,
        ['seeker,vacancy,weight,tier', ...lines].join('\r\n'),
      );
      const bonus = certificate['tierBonus'] as number[];
      const prices = certificate['prices'] as Record<string, number>;
      const check = new OptimalityCheck();
      graph.seats.forEach((n, v) => check.limit(`v${v}`, n, prices[`v${v}`]!));
      const chosen = new Set(assignment);
      for (let s = 0; s < graph.seekers; s++) {
        const pairs = lines
          .map((line) => line.split(','))
          .filter(([id]) => id === `s${s}`)
          .map(([id, v, weight, t]) => ({
            value: Number(weight) + bonus[Number(t)]!,
            limits: [v!],
            chosen: chosen.has(`${id},${v}`),
          }));
        check.seeker(`s${s}`, pairs);
      }
      const dual = certificate['dual'] as number;
      expect({ seed, problems: check.result({ primal: dual, dual }).problems }).toEqual({
        seed,
        problems: [],
      });
      const byTier = certificate['placedByTier'] as number[];
      expect(dual).toBe(summary.objective + byTier.reduce((sum, n, t) => sum + n * bonus[t]!, 0));
      expect(summary).toMatchObject({ placed: assignment.length, edges: lines.length });
    }
  });

  it('makes a stable assignment without blocking pairs', () => {
    const seats = 'vacancy,seats\na,1\nb,1\n';
    const edges = 'seeker,vacancy,weight,tier\np,a,5,1\nq,a,4,0\nq,b,3,0\np,b,1,1\n';
    const { certificate, assignment } = run(seats, edges, 'stable');
    expect(assignment.sort()).toEqual(['p,b', 'q,a']);
    expect(certificate).toMatchObject({ mode: 'stable', blockingPairs: 0 });
  });

  const SEATS = 'vacancy,seats\na,1\nb,0\n';
  const HEAD = 'seeker,vacancy,weight,tier\n';
  it.each([
    ['seats:3: the vacancy is listed twice', 'vacancy,seats\na,1\na,2\n', HEAD],
    ['seats:2: seats must be a whole number of at least 0', 'vacancy,seats\na,-1\n', HEAD],
    ['seats:1: the header must be vacancy,seats', 'id,seats\na,1\n', HEAD],
    ['edges:2: the vacancy is not in the seats file', SEATS, `${HEAD}p,c,1,0\n`],
    ['edges:3: the weight must be a whole number from 0 to 65535', SEATS, `${HEAD}p,a,1,0\np,b,-1,0\n`],
    ['edges:2: the weight must be a whole number from 0 to 65535', SEATS, `${HEAD}p,a,65536,0\n`],
    ['edges:2: the weight must be a whole number from 0 to 65535', SEATS, `${HEAD}p,a,1.5,0\n`],
    ['edges:4: the pair is listed twice', SEATS, `${HEAD}p,a,1,0\n\np,a,1,0\n`],
    ['edges:3: the seeker has another tier above', SEATS, `${HEAD}p,a,1,0\np,b,1,1\n`],
    ['edges:2: a line must have 4 fields', SEATS, `${HEAD}p,a,1\n`],
    ['edges:2: an id is empty', SEATS, `${HEAD},a,1,0\n`],
  ])('refuses %s', (message, seats, edges) => {
    expect(() => run(seats, edges)).toThrow(message);
  });

  it('takes a market in which nobody may go anywhere', () => {
    expect(run(SEATS, HEAD).summary).toMatchObject({ objective: 0, placed: 0, edges: 0 });
  });
});
