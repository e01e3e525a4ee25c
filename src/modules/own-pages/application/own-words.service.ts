import { Injectable } from '@nestjs/common';
import { type Tx, UnitOfWork } from '../../../platform/database/index.js';
import { type ConcernKind, ConcernsService, followUpWithoutStart } from '../../follow-ups/index.js';
import type { OpenedLink } from '../../identity/index.js';
import {
  PlacementCommands,
  PlacementReader,
  type PlacementRow,
  UndoAnswerService,
} from '../../placements/index.js';
import { ConsentService, type ConsentPurpose } from '../../seekers/index.js';
import { notYourJob } from '../domain/own-page.errors.js';

export interface OwnWithdrawal {
  readonly placementId: string;
  readonly version: number;
  readonly reason?: string;
}

export interface OwnConcernWord {
  readonly placementId: string;
  readonly kind: ConcernKind;
  readonly words?: string;
  /** Of the form: the same form sent twice is one concern. */
  readonly once: string;
}

/** What a person says through their own link. Said by the worker, entered by the link, the link as evidence. */
@Injectable()
export class OwnWordsService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly consents: ConsentService,
    private readonly placements: PlacementReader,
    private readonly commands: PlacementCommands,
    private readonly undos: UndoAnswerService,
    private readonly concerns: ConcernsService,
  ) {}

  /** @param recipients who was named to the person beside the button */
  consent(link: OpenedLink, purpose: ConsentPurpose, given: boolean, recipients: string): Promise<void> {
    return this.consents.record(link.actor, link.subject.id, {
      ...reportedBy(link),
      purpose,
      given,
      recipient: recipients,
    });
  }

  /** @throws notYourJob, stale, whatever the lifecycle refuses */
  async withdraw(link: OpenedLink, { placementId, version, reason }: OwnWithdrawal): Promise<void> {
    await this.uow.write(link.actor, async (tx) => {
      const { status } = await this.ownJob(tx, link, placementId);
      await this.commands.transition(link.actor, [
        {
          placementId,
          move: status === 'proposed' ? 'decline_by_worker' : 'withdraw',
          attribution: { ...reportedBy(link), reason },
          expected: { version },
        },
      ]);
    });
  }

  /** @throws notYourJob, nothingToUndo, undoWindowOver, vacancyFull when the place is gone */
  async takeBack(link: OpenedLink, placementId: string): Promise<void> {
    await this.uow.write(link.actor, async (tx) => {
      await this.ownJob(tx, link, placementId);
      await this.undos.undo(link.actor, placementId, reportedBy(link));
    });
  }

  /** @throws notYourJob, followUpWithoutStart */
  async raise(link: OpenedLink, { placementId, kind, words, once }: OwnConcernWord): Promise<void> {
    await this.uow.write(link.actor, async (tx) => {
      const job = await this.ownJob(tx, link, placementId);
      if (!job.startedOn) throw followUpWithoutStart({ placementId });
      await this.concerns.raiseOnce(
        tx,
        job,
        { ...reportedBy(link), kind, words: words ?? null },
        `link:${link.id}:${once}`,
      );
    });
  }

  private async ownJob(tx: Tx, { subject }: OpenedLink, placementId: string): Promise<PlacementRow> {
    const job = (await this.placements.byIds(tx, [placementId])).get(placementId);
    if (job?.seekerId !== subject.id) throw notYourJob({ id: placementId });
    return job;
  }
}

const reportedBy = ({ id }: OpenedLink) =>
  ({ reportedBy: 'worker', channel: 'link', evidence: `link:${id}` }) as const;
