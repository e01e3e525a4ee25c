import { parentPort, workerData } from 'node:worker_threads';
import type { VacancyFacts } from '../facts.js';
import { CandidateIndex } from '../index/candidate-index.js';
import { marketContext, rulesForSeekers } from '../index/rules.js';
import type { Ruleset } from '../ruleset.js';
import { adoptClasses, type AskerTable } from './asker-table.js';
import type { CandidateRows } from './candidate-rows.js';
import { RowFinder, type PriceLists, type Proof } from './row-finder.js';

/** What a thread needs to build the same index as its parent. */
export interface ThreadSetup {
  readonly vacancies: readonly VacancyFacts[];
  readonly ruleset: Ruleset;
  readonly seed: number;
  readonly table: AskerTable;
}

export type ThreadOrder =
  | { readonly do: 'restart' }
  | { readonly do: 'rows'; readonly rows: CandidateRows }
  | { readonly do: 'prices'; readonly prices: PriceLists }
  | { readonly do: 'fill' | 'prove'; readonly from: number; readonly to: number; readonly k: number };

export type ThreadAnswer = Proof | undefined;

const { vacancies, ruleset, seed, table } = workerData as ThreadSetup;
const index = new CandidateIndex(rulesForSeekers(ruleset, marketContext(vacancies)), vacancies, seed);
adoptClasses(index, table.examples);
const finder = new RowFinder(index, table);
let rows: CandidateRows | undefined;

parentPort?.on('message', (order: ThreadOrder) => {
  if (order.do === 'restart') finder.restart();
  else if (order.do === 'rows') rows = order.rows;
  else if (order.do === 'prices') finder.setPrices(order.prices);
  else if (order.do === 'fill') parentPort?.postMessage(finder.fill(rows!, order.from, order.to, order.k));
  else parentPort?.postMessage(finder.prove(rows!, order.from, order.to, order.k));
});
