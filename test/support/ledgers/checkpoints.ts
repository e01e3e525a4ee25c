import { readFile } from 'node:fs/promises';
import type { Checkpoint } from '../harness/index.js';
import { generatedSet } from './generated-set.js';
import { type Chapter, tellStory } from './story.js';
import type { LedgerTruth } from './truth.js';

const OPEN = new URL('../../../ledgers/open/', import.meta.url).pathname;

const openTruth = async (): Promise<LedgerTruth> =>
  JSON.parse(await readFile(`${OPEN}truth.json`, 'utf8')) as LedgerTruth;

const ofOpen = (name: string, from: Chapter, to: Chapter, after?: Checkpoint): Checkpoint => ({
  name,
  ...(after ? { after } : {}),
  prepare: async (s) => tellStory(s, await openTruth(), OPEN, from, to),
});

/** The open set's vacancies (02) and register (01), as both bureaus bring them in before the fair. */
export const OPEN_REGISTERS = ofOpen('open_registers', '02', '01');

/** The open set up to the clinic's answers (03, 03b, offers and acceptances, 04, the confirmed re-matches). */
export const OPEN_UNTIL_CLINIC = ofOpen('open_until_clinic', '03', '04', OPEN_REGISTERS);

/** The roster of the first batch (05). */
export const OPEN_FIRST_BATCH = ofOpen('open_first_batch', '05', '05', OPEN_UNTIL_CLINIC);

/** The employers' confirmations, the follow-ups, the history of 2017 and the later batches (06 to 10): the whole story. */
export const OPEN_TOLD = ofOpen('open_told', '06', '10', OPEN_FIRST_BATCH);

/** The seed of the set suites share by default; with TEST_LONG they take many of their own. */
export const OTHER_SEED = 'other-0';

/** The whole story of a generated set. */
export const generatedTold = (seed: string): Checkpoint => ({
  name: `told_${seed}`,
  async prepare(s) {
    const { truth, dir } = await generatedSet(seed);
    await tellStory(s, truth, dir);
  },
});
