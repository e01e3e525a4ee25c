import { invariants } from '../../../src/composition/invariant-list.js';
import { idCheckCharacter } from '../../../src/kernel/values/index.js';
import type { Actor } from '../../../src/platform/access/index.js';
import { newId } from '../../../src/platform/clock/index.js';
import { FairTransitionsService } from '../../../src/modules/fairs/application/fair-transitions.service.js';
import { PlanFairService } from '../../../src/modules/fairs/application/plan-fair.service.js';
import { FAIR_CHECKLIST } from '../../../src/modules/fairs/domain/legal-checklist.js';
import { ConsentService } from '../../../src/modules/seekers/index.js';
import { RegisterSeekerService } from '../../../src/modules/seekers/index.js';
import { longgangBureau, type Services } from '../../support/harness/index.js';
import { takeLedger } from '../../support/ledgers/take.js';
import { fileOf, napo, OPEN_SET } from './fair-ledgers.js';

/** All but that of the work lists, which a suite of these modules does not keep. */
export const invariantsHere = invariants.filter(({ name }) => !name.includes('next step'));

export const FAIR_DAY = '2018-02-27';
export const BUREAU = { reportedBy: 'bureau', channel: 'account' } as const;
export const WORKER = { reportedBy: 'worker', evidence: '电话 14:05', channel: 'in_person' } as const;

export const idNumber = (serial: number): string => {
  const first = `99902619900101${String(serial).padStart(3, '0')}`;
  return first + idCheckCharacter(first);
};

/** The district's list of posts is in, and the clock stands three days before the fair. */
export async function withPosts(services: Services): Promise<void> {
  await services.setClock('2018-02-24T01:00:00Z');
  await takeLedger(services, longgangBureau(), `${OPEN_SET}${await fileOf(OPEN_SET, '02')}`);
}

export async function plannedFair(services: Services, more: Record<string, unknown> = {}): Promise<string> {
  return services.get(PlanFairService).plan(napo, {
    heldOn: FAIR_DAY,
    place: '那坡县城厢镇文化广场',
    opensAt: '09:00',
    closesAt: '17:00',
    plannedDepartureOn: '2018-03-06',
    plannedStartOn: '2018-03-07',
    checksDone: FAIR_CHECKLIST.map(({ code }) => code),
    ...more,
    ...BUREAU,
  });
}

export const transitionFair = (
  services: Services,
  id: string,
  move: 'publish' | 'open' | 'close' | 'reconcile' | 'cancel',
) =>
  services
    .get(FairTransitionsService)
    .transition(napo, id, { move, ...BUREAU, ...(move === 'cancel' ? { reason: '天气' } : {}) });

/** Announced, and on its day open. */
export async function openFair(services: Services, id: string): Promise<void> {
  await transitionFair(services, id, 'publish');
  await services.setClock(`${FAIR_DAY}T01:00:00Z`);
  await transitionFair(services, id, 'open');
}

export async function registered(
  services: Services,
  from: number,
  count: number,
  { actor = napo, phone }: { actor?: Actor; phone?: string } = {},
): Promise<string[]> {
  const ids: string[] = [];
  for (let serial = from; serial < from + count; serial++) {
    ids.push(
      await services.get(RegisterSeekerService).register(actor, {
        idNumber: idNumber(serial),
        name: `虚构${'甲乙丙丁戊己庚辛壬癸'[serial % 10]}`,
        areaCode: '451026100',
        profile: {},
        contacts: phone ? [{ kind: 'own', phone }] : [],
        ...WORKER,
      }),
    );
  }
  for (const id of ids) {
    await services
      .get(ConsentService)
      .record(actor, id, { purpose: 'share_with_employer', given: true, ...WORKER });
  }
  return ids;
}

export const scanOf = (
  code: string,
  deviceAt: string,
  device: string,
  seq: number,
  kind: 'check_in' | 'walk_in' = 'check_in',
) => ({
  scanId: newId(),
  device,
  deviceAt,
  seq,
  gate: device === 'A' ? '东门' : '二号门',
  kind,
  code,
});
