import { Injectable } from '@nestjs/common';
import { systemActor } from '../../../platform/access/index.js';
import { UnitOfWork } from '../../../platform/database/index.js';
import type { Fair } from '../domain/fair.js';
import { fairNotFound } from '../domain/fairs.errors.js';

export interface PublicPost {
  readonly employer: string;
  readonly booth: string | null;
  readonly title: string;
  readonly headcount: number | null;
  readonly free: number;
  readonly payMin: number | null;
  readonly payMax: number | null;
  readonly baseWage: number | null;
  readonly pieceRate: boolean;
  readonly address: string | null;
  readonly lodging: string | null;
  readonly meals: string | null;
}

/** What is selected of it: none of the numbers it was planned with. */
type AnnouncedFair = Pick<
  Fair,
  'id' | 'status' | 'version' | 'cooperation' | 'code' | 'name' | 'heldOn' | 'place' | 'opensAt' | 'closesAt'
>;

export interface PublicFair {
  readonly fair: AnnouncedFair;
  readonly posts: readonly PublicPost[];
}

/** What anybody may read of an announced fair: day, place, companies, posts and wages. No person is in it. */
@Injectable()
export class FairPublicQueries {
  constructor(private readonly uow: UnitOfWork) {}

  /** The newest announced fair of that code. @throws fairNotFound, also for one that is only being planned */
  async byCode(code: string, requestId: string): Promise<PublicFair> {
    return this.uow.read(systemActor(['*'], requestId), async (tx) => {
      const [fair] = await tx.query<AnnouncedFair>(
        `SELECT f.id, f.status, f.version, f.cooperation, f.code, f.name, f.held_on AS "heldOn", f.place, f.opens_at AS "opensAt", f.closes_at AS "closesAt"
         FROM fair f WHERE f.code = $1 AND EXISTS (SELECT FROM history h WHERE h.aggregate = 'fair' AND h.aggregate_id = f.id AND h.move = 'publish')
         ORDER BY f.held_on DESC, f.id DESC LIMIT 1`,
        [code],
      );
      if (!fair) throw fairNotFound({ code });
      const posts = await tx.query<PublicPost>(
        `SELECT e.name AS employer, COALESCE(b.number, v.booth) AS booth, v.title, v.headcount,
                GREATEST(COALESCE(v.headcount, 0) - v.held - v.used, 0)::int AS free,
                v.pay_min AS "payMin", v.pay_max AS "payMax", v.base_wage AS "baseWage", v.piece_rate AS "pieceRate", v.address, v.lodging, v.meals
         FROM vacancy v JOIN employer e ON e.id = v.employer_id
         LEFT JOIN fair_booth b ON b.fair_id = $1 AND b.employer_id = v.employer_id
         WHERE v.cooperation = $2 AND v.fair_code = $3 AND v.status IN ('published', 'filled')
         ORDER BY length(COALESCE(b.number, v.booth)), COALESCE(b.number, v.booth), e.name, v.title, v.id`,
        [fair.id, fair.cooperation, fair.code],
      );
      return { fair, posts };
    });
  }
}
