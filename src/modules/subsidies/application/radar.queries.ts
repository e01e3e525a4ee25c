import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/index.js';
import { UnitOfWork } from '../../../platform/database/index.js';
import { PlacementReader } from '../../placements/index.js';
import type { SubsidyKind } from '../domain/rule-set.js';
import { PoliciesRepository } from '../persistence/policies.repository.js';
import {
  mayRead,
  policiesOf,
  type EligibilityStatus,
  findEligibilityStatuses,
} from './eligibility-statuses.js';
import { StayFactsLoader } from './stay-facts-loader.js';

export const RADAR_STATES = ['due', 'short', 'paper_missing', 'claimed', 'excluded'] as const;
export type RadarState = (typeof RADAR_STATES)[number];

export interface RadarSearch {
  readonly policy?: string;
  readonly kind?: SubsidyKind;
  /** All but `excluded` when left out. */
  readonly state?: RadarState;
  /** Short by at most so many days. */
  readonly within?: number;
  readonly areaCode?: string;
  readonly employerId?: string;
  readonly limit: number;
  /** Day of start and placement of the last one looked at. */
  readonly after?: string;
}

export interface RadarPage {
  readonly rows: readonly EligibilityStatus[];
  readonly next: string | null;
}

const CHUNK = 200;
/** Starts looked at for one page; a page may be shorter than asked and still not be the last. */
const CHUNKS_A_PAGE = 10;

/** Who is due, who in how many days, and whose paper is missing; longest at work first. */
@Injectable()
export class RadarQueries {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly placements: PlacementReader,
    private readonly policies: PoliciesRepository,
    private readonly stays: StayFactsLoader,
  ) {}

  page(actor: Actor, search: RadarSearch): Promise<RadarPage> {
    return this.uow.read(actor, async (tx) => {
      const versions = (await this.policies.versions(tx, search.policy)).filter(
        ({ kind }) => search.kind === undefined || kind === search.kind,
      );
      if (versions.length === 0) return { rows: [], next: null };
      const policies = policiesOf(versions);
      const rows: EligibilityStatus[] = [];
      let after = search.after;
      for (let chunk = 0; chunk < CHUNKS_A_PAGE; chunk += 1) {
        const [day, id] = after?.split(' ') ?? [];
        const placements = await this.placements.confirmedStarts(tx, {
          ...search,
          limit: CHUNK,
          after: day && id ? { day, id } : undefined,
        });
        for (const stay of await this.stays.load(tx, placements)) {
          const { placement } = stay;
          rows.push(
            ...findEligibilityStatuses(stay, policies, tx.today).filter(
              (one) => wanted(one, search) && mayRead(actor, one),
            ),
          );
          if (rows.length >= search.limit) return { rows, next: `${placement.startedOn!} ${placement.id}` };
        }
        const last = placements.at(-1);
        if (!last || placements.length < CHUNK) return { rows, next: null };
        after = `${last.startedOn!} ${last.id}`;
      }
      return { rows, next: after ?? null };
    });
  }
}

function wanted({ state, result }: EligibilityStatus, search: RadarSearch): boolean {
  if (search.within !== undefined && result.daysShort > search.within) return false;
  return search.state === undefined ? state !== 'excluded' : state === search.state;
}
