import { Injectable } from '@nestjs/common';
import type { Channel } from '../../../kernel/lifecycle/index.js';
import type { Actor } from '../../../platform/access/index.js';
import { UnitOfWork } from '../../../platform/database/index.js';
import { ConsentService, RegisterSeekerService, SeekerReader } from '../../seekers/index.js';
import { fairDoorsShut, fairNotFound } from '../domain/fairs.errors.js';
import { readScannedCode } from '../domain/scans.js';
import { FairsRepository } from '../persistence/fairs.repository.js';
import { FairCheckInService, type ScanResult } from './fair-check-in.service.js';
import { lockWalkInNumber } from '../persistence/walk-in-registration.statements.js';

export interface WalkInForm {
  readonly scanId: string;
  readonly idNumber: string;
  readonly name: string;
  readonly areaCode: string;
  readonly phone?: string | undefined;
  /** Own phone unless said otherwise. */
  readonly phoneOf?: 'own' | 'shared' | 'relative' | undefined;
  /** The person agreed that employers of the fair see them. */
  readonly consentToShare: boolean;
  readonly witness?: string | undefined;
  readonly channel: Channel;
  readonly gate?: string | undefined;
}

export interface WalkedIn extends ScanResult {
  /** Not in the register before: a draft now, to be verified. */
  readonly registered: boolean;
}

const TAKES = new Set(['open', 'closed']);

/** Somebody nobody knows comes to the door: registered, put on the roster and let in by one call, within one transaction. */
@Injectable()
export class WalkInRegistrationService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly fairs: FairsRepository,
    private readonly seekers: SeekerReader,
    private readonly registration: RegisterSeekerService,
    private readonly consents: ConsentService,
    private readonly doors: FairCheckInService,
  ) {}

  /** @throws fairNotFound, fairDoorsShut, and what registration throws */
  async walkIn(actor: Actor, fairId: string, form: WalkInForm): Promise<WalkedIn> {
    return this.uow.write(actor, async (tx) => {
      const fair = await this.fairs.find(tx, fairId);
      if (!fair) throw fairNotFound({ id: fairId });
      if (!TAKES.has(fair.status)) throw fairDoorsShut({ status: fair.status });
      const code = readScannedCode(form.idNumber);
      const idNumber = 'idNumber' in code ? code.idNumber : form.idNumber;
      const attribution = { reportedBy: 'worker', channel: form.channel } as const;
      // Two desks and one stranger: the second finds the person the first has registered.
      await tx.all(lockWalkInNumber, { index: this.seekers.numberIndex(idNumber).index });
      const known = await tx.withSystemScope(async () =>
        (await this.seekers.byIdNumbers(tx, [idNumber])).get(idNumber),
      );
      const seekerId =
        known?.id ??
        (await this.registration.register(actor, {
          idNumber,
          name: form.name,
          areaCode: form.areaCode,
          profile: {},
          contacts: form.phone ? [{ kind: form.phoneOf ?? 'own', phone: form.phone }] : [],
          ...attribution,
        }));
      if (form.consentToShare) {
        await tx.withSystemScope(() =>
          this.consents.recordMany(tx, [seekerId], {
            purpose: 'share_with_employer',
            given: true,
            ...attribution,
            ...(form.witness ? { witness: form.witness } : {}),
          }),
        );
      }
      const [answer] = await this.doors.take(
        actor,
        fairId,
        [{ scanId: form.scanId, device: 'desk', seq: 0, gate: form.gate, kind: 'walk_in', seekerId }],
        attribution,
      );
      return { ...answer!, registered: known === undefined };
    });
  }
}
