import { Injectable } from '@nestjs/common';
import { systemActor } from '../../../platform/access/index.js';
import { UnitOfWork } from '../../../platform/database/index.js';
import type { Fair } from '../domain/fair.js';
import { fairNotFound } from '../domain/fairs.errors.js';
import { findPublicFair, listPublicPosts } from '../persistence/fair-public.statements.js';

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
      const fair = await tx.first(findPublicFair, { code });
      if (!fair) throw fairNotFound({ code });
      const posts = await tx.all(listPublicPosts, {
        fairId: fair.id,
        cooperation: fair.cooperation,
        code: fair.code,
      });
      return { fair, posts };
    });
  }
}
