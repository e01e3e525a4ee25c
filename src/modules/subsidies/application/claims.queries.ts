import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/index.js';
import { type Tx, UnitOfWork } from '../../../platform/database/index.js';
import { EmployerReader } from '../../employers/index.js';
import { SeekerReader } from '../../seekers/index.js';
import { claimNotFound } from '../domain/subsidies.errors.js';
import { type ClaimRow, ClaimsRepository, type ClaimSearch } from '../persistence/claims.repository.js';
import { listTransitionsOfClaim } from '../persistence/claims.statements.js';

export interface ClaimStep {
  readonly seq: number;
  readonly move: string;
  readonly toStatus: string;
  readonly occurredOn: string;
  readonly reportedBy: string;
  readonly reason: string | null;
  readonly evidence: string | null;
}

export interface ClaimSeen {
  readonly claim: ClaimRow;
  /** Null when the person is not in the caller's sight. */
  readonly name: string | null;
  readonly employer: string | null;
  readonly today: string;
}

@Injectable()
export class ClaimsQueries {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly claims: ClaimsRepository,
    private readonly seekers: SeekerReader,
    private readonly employers: EmployerReader,
  ) {}

  search(actor: Actor, search: ClaimSearch): Promise<ClaimSeen[]> {
    return this.uow.read(actor, async (tx) => this.named(tx, await this.claims.search(tx, search)));
  }

  /** With its history. @throws claimNotFound */
  find(actor: Actor, id: string): Promise<ClaimSeen & { readonly history: readonly ClaimStep[] }> {
    return this.uow.read(actor, async (tx) => {
      const claim = await this.claims.find(tx, id);
      if (!claim) throw claimNotFound({ id });
      const [seen] = await this.named(tx, [claim]);
      const history = await tx.all(listTransitionsOfClaim, { aggregateId: id });
      return { ...seen!, history };
    });
  }

  private async named(tx: Tx, claims: readonly ClaimRow[]): Promise<ClaimSeen[]> {
    const people = await this.seekers.byIds(tx, [...new Set(claims.map(({ seekerId }) => seekerId))]);
    const firms = await this.employers.byIds(
      tx,
      claims.flatMap(({ employerId }) => (employerId ? [employerId] : [])),
    );
    return claims.map((claim) => ({
      claim,
      name: people.get(claim.seekerId)?.name ?? null,
      employer: firms.get(claim.employerId ?? '')?.name ?? null,
      today: tx.today,
    }));
  }
}
