import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';
import {
  findAggregatesCreatedIn,
  findMarketMark,
  findSeekersOfPlacements,
} from './market-events.statements.js';

/** Topics after which the market may look different. */
const PEOPLE = ['seeker.moved', 'seeker.changed', 'seeker.created'];
const POSTS = ['vacancy.moved', 'vacancy.created', 'vacancy.changed', 'employer.moved', 'employer.changed'];
const BOTH = ['placement.moved', 'placement.created'];
const PLANS = ['match_plan.moved'];

export interface MarketEvents {
  /** Everything before this is known; what is told again does no harm. */
  readonly floor: string;
  readonly seekerIds: readonly string[];
  readonly postsChanged: boolean;
  readonly plansChanged: boolean;
}

interface Event {
  readonly topic: string;
  readonly payload: { readonly id?: string; readonly ids?: string; readonly requestId?: string };
}

/**
 * The outbox as the market's news: what has been committed since one last looked. Rows become visible in another order than
 * they were numbered, so the mark is the oldest transaction that was still open then.
 */
@Injectable()
export class MarketNewsRepository {
  async now(tx: Tx): Promise<string> {
    const row = await tx.first(findMarketMark, {});
    return row!.floor;
  }

  async since(tx: Tx, floor: string): Promise<MarketEvents> {
    const [row] = await tx.query<{ floor: string; events: Event[] }>(
      `SELECT pg_snapshot_xmin(pg_current_snapshot())::text AS floor,
              COALESCE((SELECT jsonb_agg(jsonb_build_object('topic', o.topic, 'payload', o.payload)) FROM outbox o
                        WHERE o.xact >= $1::xid8 AND o.topic = ANY($2::text[])), '[]') AS events`,
      [floor, [...PEOPLE, ...POSTS, ...BOTH, ...PLANS]],
    );
    const { events } = row!;
    const told = (topics: readonly string[]): Event[] => events.filter(({ topic }) => topics.includes(topic));
    const seekerIds = new Set(told(PEOPLE).flatMap(({ payload }) => idsOf(payload)));
    for (const id of await this.born(tx, 'seeker', told(['seeker.created']))) seekerIds.add(id);
    const placements = [
      ...told(BOTH).flatMap(({ payload }) => idsOf(payload)),
      ...(await this.born(tx, 'placement', told(['placement.created']))),
    ];
    for (const id of await this.seekersOf(tx, placements)) seekerIds.add(id);
    return {
      floor: row!.floor,
      seekerIds: [...seekerIds],
      postsChanged: told([...POSTS, ...BOTH]).length > 0,
      plansChanged: told(PLANS).length > 0,
    };
  }

  private async born(tx: Tx, aggregate: string, events: readonly Event[]): Promise<string[]> {
    const requests = events.flatMap(({ payload }) => payload.requestId ?? []);
    if (requests.length === 0) return [];
    const rows = await tx.all(findAggregatesCreatedIn, { requests, aggregate });
    return rows.map(({ id }) => id);
  }

  private async seekersOf(tx: Tx, placementIds: readonly string[]): Promise<string[]> {
    if (placementIds.length === 0) return [];
    const rows = await tx.all(findSeekersOfPlacements, { placementIds });
    return rows.map(({ id }) => id);
  }
}

const idsOf = ({ id, ids }: Event['payload']): string[] => [...(id ? [id] : []), ...(ids?.split(',') ?? [])];
