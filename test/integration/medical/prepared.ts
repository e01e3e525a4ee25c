import { join } from 'node:path';
import { PlacementCommands } from '../../../src/modules/placements/index.js';
import { SeekerReader } from '../../../src/modules/seekers/index.js';
import { VacancyReader } from '../../../src/modules/vacancies/index.js';
import { systemActor } from '../../../src/platform/access/index.js';
import { newId } from '../../../src/platform/clock/index.js';
import { actorOf, COOPERATION, longgangBureau, type Services } from '../../support/harness/index.js';
import { takeLedger } from '../../support/ledgers/take.js';
import type { FileTruth, LedgerTruth } from '../../support/ledgers/truth.js';

const FAIR = { code: 'F2018-0227', on: '2018-02-27', departureOn: '2018-03-06', startOn: '2018-03-07' };

interface IntentTruth {
  readonly id: string;
  readonly emp: string;
  readonly job: string;
}

/** A file of a set by the kind of ledger it is. */
export function fileOf(truth: LedgerTruth, kind: string): { name: string; file: FileTruth } {
  const [name, file] = Object.entries(truth.files).find(([, one]) => one.kind === kind)!;
  return { name, file };
}

/** Vacancies and register of a set from their ledgers. */
export async function takeRegisters(s: Services, dir: string, truth: LedgerTruth): Promise<void> {
  await s.setClock('2018-02-24T01:00:00Z');
  await takeLedger(s, longgangBureau(), join(dir, fileOf(truth, 'vacancies').name));
  await s.setClock('2018-02-26T01:00:00Z');
  await takeLedger(s, actorOf('bureau'), join(dir, fileOf(truth, 'labour-register').name));
}

/** Everybody of fair and pool accepted for the post the truth names. */
export async function acceptedCandidates(s: Services, truth: LedgerTruth): Promise<void> {
  await s.setClock('2018-02-27T08:00:00Z');
  const ids = [
    ...(await intents(s, rowsOf(fileOf(truth, 'fair-intents').file), 'fair')),
    ...(await intents(s, rowsOf(fileOf(truth, 'township-pool').file), 'pool')),
  ];
  const commands = s.get(PlacementCommands);
  const service = systemActor([COOPERATION], newId());
  await commands.offer(service, ids, {
    reportedBy: 'employer',
    evidence: '电话 14:05',
    channel: 'in_person',
    occurredOn: FAIR.on,
  });
  await commands.accept(service, ids, {
    reportedBy: 'worker',
    evidence: '电话 14:05',
    channel: 'in_person',
    occurredOn: FAIR.on,
  });
  await s.drain();
}

const rowsOf = (file: FileTruth): IntentTruth[] =>
  file.rows.filter((row) => row.a === 'import').map((row) => row as unknown as IntentTruth);

async function intents(
  s: Services,
  rows: readonly IntentTruth[],
  origin: 'fair' | 'pool',
): Promise<string[]> {
  const service = systemActor([COOPERATION], newId());
  return s.uow.write(service, async (tx) => {
    const people = await s.get(SeekerReader).byIdNumbers(
      tx,
      rows.map(({ id }) => id),
    );
    const posts = await s.get(VacancyReader).byEmployerAndTitle(
      tx,
      rows.map(({ emp, job }) => ({ employerName: emp, title: job })),
    );
    return s.get(PlacementCommands).registerIntents(
      service,
      rows.map(({ id, emp, job }, index) => ({
        seekerId: people.get(id)!.id,
        cooperation: COOPERATION,
        ...(posts[index]?.vacancy
          ? { vacancyId: posts[index].vacancy.id }
          : { employerText: emp, jobText: job, districtCode: '440307' }),
        origin,
        fairCode: origin === 'fair' ? FAIR.code : null,
        consentOn: FAIR.on,
        plannedDepartureOn: FAIR.departureOn,
        plannedStartOn: FAIR.startOn,
        attribution: {
          reportedBy: 'worker',
          evidence: '电话 14:05',
          channel: 'in_person',
          occurredOn: FAIR.on,
        },
      })),
    );
  });
}
