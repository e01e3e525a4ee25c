import { Injectable } from '@nestjs/common';

import { decideStart, type StartFinding, type StartDecision } from '../domain/start-rules.js';
import type { PlacementState } from '../domain/placement.states.js';
import type { TransitionResult, Tx } from '../../../platform/database/index.js';
import { EmployerReader, employerNameKey } from '../../employers/index.js';
import { DisputesService } from './disputes.service.js';
import { TransferOnArrivalService } from './transfer-on-arrival.service.js';
import { PlacementTransitionsService } from './placement-transitions.service.js';
import { PlacementReader, type PlacementRow } from './placement.reader.js';
import type { Attribution } from './placement-command-types.js';

/** The employer a confirmation comes from, as far as it is known. */
export interface Confirmer {
  readonly employerId: string | null;
  readonly name: string;
}

export interface StartReport {
  readonly seekerId: string;
  readonly confirmer: Confirmer;
  readonly vacancyId?: string | null;
  readonly jobText?: string | null;
  /** The same employer put the person to another of its posts than planned. */
  readonly otherPost?: boolean;
  /** Yuan a month, as really agreed. */
  readonly wage?: number | null;
  readonly started: boolean;
  readonly startOn?: string;
  readonly arrivedOn?: string | null;
  /** Day of the employer's word. */
  readonly confirmedOn: string;
  readonly attribution: Attribution;
}

export interface StartConfirmationResult extends StartDecision {
  /** The placement the word is about; null when the person is not on the road. */
  readonly placement: PlacementRow | null;
  /** The same word was taken before. */
  readonly known: boolean;
  /** Name of the employer that another one took the place of; null where it did not. */
  readonly plannedEmployer: string | null;
}

export interface ConfirmedStart extends StartConfirmationResult {
  /** The placement that now carries the start. */
  readonly id: string | null;
  /** The step of the placement the word was about; null where it made none. */
  readonly moved: TransitionResult<PlacementState> | null;
}

const NOT_THERE: StartDecision = {
  outcome: 'refuse',
  refused: 'NOT_IN_BATCH',
  warnings: [],
  supersedes: [],
};

/** The employer's word on who started: start, other date, dispute, transfer at the gate, never started, or refusal. */
@Injectable()
export class StartConfirmationService {
  constructor(
    private readonly directory: PlacementReader,
    private readonly employers: EmployerReader,
    private readonly transitions: PlacementTransitionsService,
    private readonly transfers: TransferOnArrivalService,
    private readonly disputes: DisputesService,
  ) {}

  /**
   * What the word would do now, without doing it. @param known the person's live placement, where the caller has read it in
   * this transaction
   */
  async decide(tx: Tx, word: StartReport, known?: PlacementRow): Promise<StartConfirmationResult> {
    const placement = known ?? (await this.directory.liveOf(tx, [word.seekerId])).get(word.seekerId) ?? null;
    const decision = placement ? await this.decideFor(tx, placement, word) : NOT_THERE;
    const plannedEmployer =
      placement && decision.warnings.includes('EMPLOYER_MISMATCH')
        ? await this.plannedName(tx, placement)
        : null;
    return { known: false, ...decision, placement, plannedEmployer };
  }

  private async decideFor(
    tx: Tx,
    placement: PlacementRow,
    word: StartReport,
  ): Promise<StartDecision & { readonly known?: boolean }> {
    if (placement.status === 'started') return this.afterStart(placement, word);
    const onTheRoad = placement.status === 'departed' || placement.status === 'arrived';
    if (!onTheRoad) return NOT_THERE;
    const same = word.otherPost !== true && (await this.isPlanned(tx, placement, word.confirmer));
    return decideStart(
      {
        started: word.started,
        employerId: same ? 'planned' : 'other',
        confirmedOn: word.confirmedOn,
        ...(word.startOn === undefined ? {} : { startOn: word.startOn }),
      },
      {
        employerId: 'planned',
        onTheRoad,
        openStarts: [],
        ...(placement.departedOn ? { departedOn: placement.departedOn } : {}),
        ...(placement.startClaimedOn ? { claimedStartOn: placement.startClaimedOn } : {}),
      },
    );
  }

  /** Decides, and does it. */
  async confirm(tx: Tx, word: StartReport): Promise<ConfirmedStart> {
    return this.carryOut(tx, word, await this.decide(tx, word));
  }

  /** Does what was decided in this transaction about a placement that the actor may see. */
  async carryOut(tx: Tx, word: StartReport, result: StartConfirmationResult): Promise<ConfirmedStart> {
    const { placement } = result;
    const none = { ...result, moved: null };
    if (!placement || result.outcome === 'refuse') return { ...none, id: placement?.id ?? null };
    if (result.known) return { ...none, id: placement.id };
    const { attribution } = word;
    switch (result.outcome) {
      case 'transfer':
        return { ...none, id: await this.transfer(tx, placement, word) };
      case 'dispute':
        await this.disputes.open(tx, {
          placementId: placement.id,
          kind: disputeKind(result.warnings),
          attribution: { ...attribution, occurredOn: word.confirmedOn },
          claimsOn: word.startOn,
        });
        return { ...none, id: placement.id };
      case 'not_started': {
        const [moved] = await this.transitions.transitionSeen(tx, [
          {
            placementId: placement.id,
            move: 'not_started',
            attribution: { ...attribution, occurredOn: word.confirmedOn },
          },
        ]);
        return { ...result, id: placement.id, moved: moved! };
      }
      default: {
        const [moved] = await this.startMany(tx, [{ placement, word }]);
        return { ...result, id: placement.id, moved: moved! };
      }
    }
  }

  /** Carries out many decisions that are a start and nothing else, in one go. @returns in their order */
  startMany(
    tx: Tx,
    starts: readonly { readonly placement: PlacementRow; readonly word: StartReport }[],
  ): Promise<TransitionResult<PlacementState>[]> {
    return this.transitions.transitionSeen(
      tx,
      starts.map(({ placement, word }) => ({
        placementId: placement.id,
        move: word.attribution.reportedBy === 'bureau' ? 'override_start' : 'start',
        attribution: { ...word.attribution, occurredOn: word.startOn! },
        set: {
          start_confirmed_on: word.confirmedOn,
          start_job: word.jobText ?? null,
          start_wage: word.wage ?? null,
          ...(placement.arrivedOn === null && word.arrivedOn ? { arrived_on: word.arrivedOn } : {}),
        },
      })),
    );
  }

  private transfer(tx: Tx, placement: PlacementRow, word: StartReport): Promise<string> {
    return this.transfers.transfer(tx, {
      placementId: placement.id,
      employerId: word.confirmer.employerId,
      vacancyId: word.vacancyId ?? null,
      employerText: word.confirmer.name,
      jobText: word.jobText ?? null,
      wage: word.wage ?? null,
      startOn: word.startOn!,
      confirmedOn: word.confirmedOn,
      attribution: word.attribution,
    });
  }

  /** A second word about a start: the same changes nothing, another one is a dispute. */
  private afterStart(placement: PlacementRow, word: StartReport): StartDecision & { known: boolean } {
    const calm = { refused: null, supersedes: [] } as const;
    if (!word.started) return { ...calm, outcome: 'dispute', warnings: ['START_DISPUTE'], known: false };
    const same = word.startOn === placement.startedOn;
    return same
      ? { ...calm, outcome: 'start', warnings: [], known: true }
      : { ...calm, outcome: 'dispute', warnings: ['START_DATE_CONFLICT'], known: false };
  }

  private async isPlanned(tx: Tx, placement: PlacementRow, confirmer: Confirmer): Promise<boolean> {
    if (placement.employerId && confirmer.employerId) return placement.employerId === confirmer.employerId;
    const planned = await this.plannedName(tx, placement);
    return planned !== null && employerNameKey(planned) === employerNameKey(confirmer.name);
  }

  private async plannedName(tx: Tx, placement: PlacementRow): Promise<string | null> {
    if (!placement.employerId) return placement.employerText;
    return (
      (await this.employers.byIds(tx, [placement.employerId])).get(placement.employerId)?.name ??
      placement.employerText
    );
  }
}

const disputeKind = (warnings: readonly StartFinding[]): 'start' | 'start_date' =>
  warnings.includes('START_DATE_CONFLICT') ? 'start_date' : 'start';
