// One market as a file that every peer reads: int32 seekers, posts, pairs; seats[posts]; rowStart[seekers + 1]; post[pairs];
// score[pairs]. The pairs are each person's 20 best by raw score, the graph that filters and scores usually give a solver.
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { load } from './compiled.mjs';

const DOMAIN = 'src/modules/matching/domain';
const K = 20;

export async function openMarket(shape) {
  const { CandidateIndex } = await load(`${DOMAIN}/index/candidate-index.js`);
  const { marketContext, rulesForSeekers } = await load(`${DOMAIN}/index/rules.js`);
  const { standardRuleset } = await load(`${DOMAIN}/ruleset.js`);
  const { tabulate } = await load(`${DOMAIN}/solver/asker-table.js`);
  const { sharedInt32 } = await load(`${DOMAIN}/solver/shared-arrays.js`);
  const { makeSeekers, makeVacancies } = await load('bench/match/market.js');
  const vacancies = makeVacancies(shape);
  const rules = rulesForSeekers(standardRuleset, marketContext(vacancies));
  const index = new CandidateIndex(rules, vacancies, shape.seed);
  const traits = { tierOf: () => 0, kindOf: () => 0 };
  const table = tabulate(index, makeSeekers(shape), shape.seekers, traits);
  const seats = sharedInt32(index.slots);
  for (const { id, headcount } of vacancies) seats[index.slotOf(id)] = headcount;
  return {
    index,
    table,
    seats,
    vacancies,
    ruleset: standardRuleset,
    setup: { vacancies, ruleset: standardRuleset, seed: shape.seed, table },
  };
}

export async function instanceFile(shape) {
  const folder = join(tmpdir(), 'matching-bench');
  const file = join(folder, `top${K}-${shape.seekers}x${shape.vacancies}-seed${shape.seed}.bin`);
  if (existsSync(file)) return file;
  mkdirSync(folder, { recursive: true });
  const { index, table, seats } = await openMarket(shape);
  const { Search } = await load(`${DOMAIN}/index/search.js`);
  const { AskerReader } = await load(`${DOMAIN}/solver/asker-table.js`);
  const search = new Search(index);
  const asker = new AskerReader(table);
  const post = new Int32Array(shape.seekers * K);
  const score = new Int32Array(shape.seekers * K);
  const rowStart = new Int32Array(shape.seekers + 1);
  let pairs = 0;
  for (let s = 0; s < shape.seekers; s++) {
    const found = search.run(asker.read(s), 0, K);
    for (let i = 0; i < found; i++, pairs++) {
      post[pairs] = search.slot[i];
      score[pairs] = search.value[i];
    }
    rowStart[s + 1] = pairs;
  }
  const parts = [
    Int32Array.of(shape.seekers, index.slots, pairs),
    seats,
    rowStart,
    post.subarray(0, pairs),
    score.subarray(0, pairs),
  ];
  const bytes = parts.map((part) => Buffer.from(part.buffer, part.byteOffset, part.byteLength));
  writeFileSync(`${file}.draft`, Buffer.concat(bytes));
  renameSync(`${file}.draft`, file);
  return file;
}

export function readInstance(file) {
  const bytes = readFileSync(file);
  const all = new Int32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4);
  const [seekers, posts, pairs] = all;
  let at = 3;
  const take = (n) => all.slice(at, (at += n));
  const seats = take(posts);
  const rows = take(seekers + 1);
  const post = Uint16Array.from(all.subarray(at, (at += pairs)));
  const score = Uint16Array.from(all.subarray(at, at + pairs));
  return {
    seekers,
    posts,
    pairs,
    seats,
    rowStart: rows.subarray(0, seekers),
    rowEnd: rows.subarray(1),
    post,
    score,
  };
}
