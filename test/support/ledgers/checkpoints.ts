import { PlacementCommands } from '../../../src/modules/placements/index.js';
import { systemActor } from '../../../src/platform/access/index.js';
import { newId } from '../../../src/platform/clock/index.js';
import { actorOf, type Checkpoint, COOPERATION, longgangBureau, type Services } from '../harness/index.js';
import { takeLedger } from './take.js';

const OPEN = new URL('../../../ledgers/open/', import.meta.url).pathname;

/** The open set's vacancies (02) and register (01), as both bureaus bring them in before the fair. */
export const OPEN_REGISTERS: Checkpoint = {
  name: 'open_registers',
  async prepare(s) {
    await s.setClock('2018-02-24T01:00:00Z');
    await takeLedger(s, longgangBureau(), `${OPEN}02-企业岗位汇总表.xlsx`);
    await s.setClock('2018-02-26T01:00:00Z');
    await takeLedger(s, actorOf('bureau'), `${OPEN}01-劳动力资源台账.xlsx`);
  },
};

/** Everybody who waits for an offer gets one and accepts, as at the fair. */
export async function agreeAll(s: Services, status: 'intent' | 'proposed', happenedOn: string): Promise<void> {
  const rows = await s.sql<{ id: string }>(`SELECT id FROM placement WHERE status = $1 ORDER BY id`, [
    status,
  ]);
  const ids = rows.map(({ id }) => id);
  const service = systemActor([COOPERATION], newId());
  const word = { channel: 'in_person', happenedOn, evidence: 'scenario' } as const;
  await s.get(PlacementCommands).offer(service, ids, { ...word, saidBy: 'employer' });
  await s.get(PlacementCommands).accept(service, ids, { ...word, saidBy: 'worker' });
  await s.drain();
}

/** The open set up to the clinic's answers (03, 03b, offers and acceptances, 04, the confirmed re-matches). */
export const OPEN_UNTIL_CLINIC: Checkpoint = {
  name: 'open_until_clinic',
  after: OPEN_REGISTERS,
  async prepare(s) {
    await s.setClock('2018-02-27T07:00:00Z');
    await takeLedger(s, actorOf('bureau'), `${OPEN}03-招聘会意向花名册-2018-02-27.xlsx`);
    await s.setClock('2018-02-27T08:00:00Z');
    await takeLedger(s, actorOf('bureau'), `${OPEN}03b-乡镇预登记名单.xlsx`);
    await agreeAll(s, 'intent', '2018-02-27');
    await s.setClock('2018-03-12T02:00:00Z');
    await takeLedger(s, actorOf('bureau'), `${OPEN}04-体检结果回传.xlsx`);
    await agreeAll(s, 'proposed', '2018-03-12');
  },
};
