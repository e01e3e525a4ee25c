import { Injectable } from '@nestjs/common';
import type { Channel } from '../../../kernel/lifecycle/index.js';
import type { Actor } from '../../../platform/access/index.js';
import { type Tx, UnitOfWork } from '../../../platform/database/index.js';
import { type BookedExam, MedicalBooking } from '../../medical/index.js';
import { PlacementCommands, PlacementReader, type PlacementRow } from '../../placements/index.js';
import { ConsentService } from '../../seekers/index.js';
import { VacancyReader, vacancyFull } from '../../vacancies/index.js';
import { fairDoorsShut, fairNotFound, postNotOfFair } from '../domain/fairs.errors.js';
import { FairsRepository } from '../persistence/fairs.repository.js';
import { FairPersons, type PersonAtBooth } from './fair-persons.js';
import { lockIntents, RegisterIntentService } from './register-intent.service.js';
import { lockVacancyAtBooth } from '../persistence/hire-at-booth.statements.js';

export interface HireAtBooth extends PersonAtBooth {
  readonly vacancyId: string;
  readonly offeredWage?: number | undefined;
  readonly channel: Channel;
  readonly evidence?: string | undefined;
  /** The person agreed, here and now, that this employer sees them. */
  readonly consentToShare?: boolean | undefined;
  readonly clinicId?: string | undefined;
  /** Day of the examination the person chose. */
  readonly examDay?: string | undefined;
}

export interface Hired {
  readonly placementId: string;
  readonly status: string;
  readonly exams: readonly BookedExam[];
  /** The slip says the same, however often it is asked for. */
  readonly again: boolean;
}

interface Pair {
  readonly seekerId: string;
  readonly vacancyId: string;
}

const HIRED = new Set(['accepted', 'medical', 'ready', 'batched', 'departed', 'arrived', 'started']);
const ON_THE_DAY = new Set(['open', 'closed']);

/**
 * Hired on the spot: intent, the employer's offer, the person's yes and the medical appointment are one act and one
 * transaction. Both words are entered for the two who stand at the booth.
 */
@Injectable()
export class HireAtBoothService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly fairs: FairsRepository,
    private readonly intents: RegisterIntentService,
    private readonly commands: PlacementCommands,
    private readonly placements: PlacementReader,
    private readonly vacancies: VacancyReader,
    private readonly consents: ConsentService,
    private readonly booking: MedicalBooking,
    private readonly persons: FairPersons,
  ) {}

  /** @throws fairNotFound, fairDoorsShut, postNotOfFair, vacancyFull, and what offer, acceptance and booking refuse */
  hire(actor: Actor, fairId: string, asked: HireAtBooth): Promise<Hired> {
    return this.uow.write(actor, async (tx) => {
      const fair = await this.fairs.find(tx, fairId);
      if (!fair) throw fairNotFound({ id: fairId });
      if (!ON_THE_DAY.has(fair.status)) throw fairDoorsShut({ status: fair.status });
      const command = { ...asked, seekerId: await this.persons.idOf(tx, fairId, asked) };
      await this.oneByOne(tx, fairId, command);
      const open = await this.openHere(tx, command);
      const done = open.find(({ status }) => HIRED.has(status));
      if (done) return { ...(await this.stateOf(tx, done.id)), again: true };
      const vacancy = (await this.vacancies.byIds(tx, [command.vacancyId])).get(command.vacancyId);
      if (vacancy && vacancy.fairCode !== null && vacancy.fairCode !== fair.code)
        throw postNotOfFair({ code: vacancy.fairCode });
      if (vacancy && vacancy.freePlaces <= 0) throw vacancyFull({ vacancyId: command.vacancyId });
      const { clinicId, examDay } = command;
      // Somebody with an intent may hold the very slot.
      if (vacancy && clinicId && examDay && open.length === 0)
        await this.booking.assertSlot(tx, vacancy, { clinicId, day: examDay });
      if (command.consentToShare) {
        await this.consents.recordMany(tx, [command.seekerId], {
          purpose: 'share_with_employer',
          given: true,
          reportedBy: 'worker',
          channel: command.channel,
        });
      }
      const said = {
        channel: command.channel,
        ...(fair.status === 'closed' ? { occurredOn: fair.heldOn } : {}),
        ...(command.evidence ? { evidence: command.evidence } : {}),
      };
      const id = await this.intents.register(actor, fairId, { ...command, ...said });
      const [now] = [...(await this.placements.byIds(tx, [id])).values()];
      if (now?.status !== 'offered')
        await this.commands.offer(actor, [id], { ...said, reportedBy: 'employer' });
      await this.commands.accept(actor, [id], { ...said, reportedBy: 'worker' });
      await this.booking.bookOnAcceptance(tx, id, {
        ...(clinicId ? { clinicId } : {}),
        ...(examDay ? { day: examDay } : {}),
      });
      return { ...(await this.stateOf(tx, id)), again: false };
    });
  }

  /**
   * The person first, then the post: whoever waits for a last place holds nothing the winner needs, and finds it gone
   * before anything was written. The post's key stays free: who brings the same person by another way looks at it only to refer
   * to it, and holds the lock of the pair that is asked for next.
   */
  private async oneByOne(tx: Tx, fairId: string, { seekerId, vacancyId }: Pair): Promise<void> {
    await lockIntents(tx, fairId, seekerId);
    await tx.withSystemScope(() => tx.all(lockVacancyAtBooth, { vacancyId }));
  }

  /** What stands of the person at this post, whoever proposed it. */
  private async openHere(tx: Tx, command: Pair): Promise<PlacementRow[]> {
    const open = (await this.placements.openOf(tx, [command.seekerId])).get(command.seekerId) ?? [];
    return open.filter((row) => row.vacancyId === command.vacancyId);
  }

  private async stateOf(tx: Tx, placementId: string): Promise<Omit<Hired, 'again'>> {
    const placement = (await this.placements.byIds(tx, [placementId])).get(placementId)!;
    return { placementId, status: placement.status, exams: await this.booking.bookedOf(tx, placementId) };
  }
}
