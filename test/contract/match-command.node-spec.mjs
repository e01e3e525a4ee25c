// `npm run match` as somebody types it who has nothing but the repository: its last line is its result, alone on stdout.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const directory = mkdtempSync(join(tmpdir(), 'match-command-'));

function match(seats, edges) {
  const file = (name) => join(directory, name);
  writeFileSync(file('seats.csv'), seats);
  writeFileSync(file('edges.csv'), edges);
  const options = ['seats.csv', 'edges.csv', 'out.csv', 'certificate.json'].flatMap((name) => [
    `--${name.replace(/\.\w+$/, '')}`,
    file(name),
  ]);
  return new Promise((resolve) =>
    execFile(process.execPath, ['scripts/match.mjs', ...options], { cwd: ROOT }, (error, stdout, stderr) =>
      resolve({ code: error?.code ?? 0, stdout, stderr }),
    ),
  );
}

describe('the offline command', () => {
  after(() => rmSync(directory, { recursive: true, force: true }));

  it('places everybody it can for the most points, and proves it', async () => {
    const { code, stdout } = await match(
      'vacancy,seats\npost-1,1\npost-2,1\n',
      'seeker,vacancy,weight,tier\na,post-1,9,0\na,post-2,8,0\nb,post-1,7,0\n',
    );
    assert.equal(code, 0);
    const told = JSON.parse(stdout);
    assert.deepEqual([told.objective, told.placed, told.edges], [15, 2, 3]);
    assert.deepEqual(readFileSync(join(directory, 'out.csv'), 'utf8').trim().split('\n').sort(), [
      'a,post-2',
      'b,post-1',
      'seeker,vacancy',
    ]);
    const { objective, dual } = JSON.parse(readFileSync(join(directory, 'certificate.json'), 'utf8'));
    assert.equal(objective, dual);
  });

  it('refuses a wrong file with its line', async () => {
    const { code, stdout, stderr } = await match(
      'vacancy,seats\npost-1,one\n',
      'seeker,vacancy,weight,tier\n',
    );
    assert.equal(code, 2);
    assert.equal(stdout, '');
    assert.match(stderr, /seats\.csv.*2/);
  });
});
