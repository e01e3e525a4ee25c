import { join } from 'node:path';
import { PlacementCommands } from '../../../src/modules/placements/index.js';
import { SeekerReader } from '../../../src/modules/seekers/index.js';
import { type Actor, systemActor } from '../../../src/platform/access/index.js';
import { newId } from '../../../src/platform/clock/index.js';
import { actorOf, COOPERATION, LONGGANG, type Services } from '../../support/harness/index.js';
import { takeLedger } from '../../support/ledgers/take.js';
import type { FileTruth, LedgerTruth, TruthRow } from '../../support/ledgers/truth.js';

export const asService = (): Actor => systemActor([COOPERATION], newId());

export function fileOf(truth: LedgerTruth, token: string): { name: string; file: FileTruth } {
  const [name, file] = Object.entries(truth.files).find(([key]) => key.startsWith(`${token}-`))!;
  return { name, file };
}

const imported = (truth: LedgerTruth, token: string): TruthRow[] =>
  fileOf(truth, token).file.rows.filter((row) => row.a === 'import');

/** The register, and everybody whose start an employer confirmed, as the truth has it; each start is news of its own. */
export async function confirmedStarts(s: Services, truth: LedgerTruth, dir: string): Promise<void> {
  await s.setClock('2018-03-06T01:00:00Z');
  await takeLedger(s, actorOf('bureau'), join(dir, fileOf(truth, '01').name));
  await s.setClock('2018-03-31T01:00:00Z');
  const starts = imported(truth, '06').filter((row) => row.started === true);
  const known = await s.uow.read(asService(), (tx) =>
    s.get(SeekerReader).byIdNumbers(
      tx,
      starts.map((row) => String(row.id)),
    ),
  );
  const offered = new Map(
    imported(truth, '03').map((row) => [String(row.id), row.pay as number | undefined]),
  );
  for (const row of starts) {
    const [recorded] = await s.get(PlacementCommands).recordHistory(asService(), [
      {
        seekerId: known.get(String(row.id))!.id,
        cooperation: COOPERATION,
        employerText: String(row.emp),
        jobText: '普工',
        districtCode: LONGGANG,
        departedOn: truth.expected.batch1.departure,
        startedOn: String(row.start),
        startConfirmedOn: String(row.confirmedAt),
        attribution: { reportedBy: 'employer', channel: 'workbook', evidence: 'truth' },
      },
    ]);
    await s.sql(`UPDATE placement SET offered_wage = $2 WHERE id = $1`, [
      recorded!.id,
      offered.get(String(row.id)) ?? null,
    ]);
  }
  await s.drain();
}
