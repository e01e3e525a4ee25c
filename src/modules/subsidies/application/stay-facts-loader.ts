import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';
import { BatchReader } from '../../batches/index.js';
import { EmployerReader, type EmployerRef } from '../../employers/index.js';
import { EvidenceReader } from '../../follow-ups/index.js';
import { PlacementReader, type PlacementRow } from '../../placements/index.js';
import { povertyStatus } from '../../reference/index.js';
import { type DatedStatus, SeekerReader } from '../../seekers/index.js';
import type { HouseholdStatus, PaperOnFile, StayFacts } from '../domain/stay-facts.js';
import { type ClaimRow, ClaimsRepository } from '../persistence/claims.repository.js';
import { listPapersOfPlacements } from '../persistence/stay-facts-loader.statements.js';

export interface Stay {
  readonly placement: PlacementRow;
  /** Null when the person is not in the caller's sight. */
  readonly name: string | null;
  readonly employer: EmployerRef | null;
  readonly facts: StayFacts;
  /** Ids of coaches, by code, for the link of a reason. */
  readonly batchIds: ReadonlyMap<string, string>;
  readonly claims: readonly ClaimRow[];
}

/**
 * What the rules ask about confirmed starts. Which placements is the caller's sight; their facts are read as the service, for
 * a destination bureau sees no household and a company no evidence, and neither gets them to read: they get the verdict.
 */
@Injectable()
export class StayFactsLoader {
  constructor(
    private readonly seekers: SeekerReader,
    private readonly employers: EmployerReader,
    private readonly evidence: EvidenceReader,
    private readonly batches: BatchReader,
    private readonly placements: PlacementReader,
    private readonly claims: ClaimsRepository,
  ) {}

  async load(tx: Tx, placements: readonly PlacementRow[]): Promise<Stay[]> {
    const seekerIds = [...new Set(placements.map(({ seekerId }) => seekerId))];
    const visible = await this.seekers.byIds(tx, seekerIds);
    return tx.withSystemScope(async () => {
      const ids = placements.map(({ id }) => id);
      const employerIds = placements.flatMap(({ employerId }) => (employerId ? [employerId] : []));
      const people = await this.seekers.byIds(tx, seekerIds);
      const households = await this.seekers.householdStatuses(tx, seekerIds);
      const agreed = await this.seekers.consented(tx, seekerIds, 'poverty_proof');
      const employers = await this.employers.byIds(tx, employerIds);
      const evidence = await this.evidence.ofPlacements(tx, ids);
      const rides = await this.batches.ridesOf(tx, seekerIds);
      const disputed = await this.placements.disputed(tx, ids);
      const papers = await papersOf(tx, ids);
      const claims = await this.claims.standing(tx, seekerIds);
      return placements.flatMap((placement): Stay[] => {
        const person = people.get(placement.seekerId);
        if (!person) return [];
        const ridden = rides.get(placement.seekerId) ?? [];
        const employer = employers.get(placement.employerId ?? '') ?? null;
        return [
          {
            placement,
            employer,
            name: visible.get(placement.seekerId)?.name ?? null,
            batchIds: new Map(ridden.map(({ batch, batchId }) => [batch, batchId])),
            claims: claims.filter(({ seekerId }) => seekerId === placement.seekerId),
            facts: {
              startedOn: placement.startedOn!,
              leftOn: placement.endedOn,
              birthOn: person.birthOn,
              province: placement.districtCode?.slice(0, 2) ?? null,
              employerKind: employer?.kind ?? null,
              households: (households.get(placement.seekerId) ?? []).map(flagged),
              evidence: evidence.get(placement.id) ?? [],
              rides: ridden.map(({ on, batch, placementId }) => ({
                on,
                batch,
                ofThisPost: placementId === placement.id || placementId === placement.linkedTo,
              })),
              travelledOrganised: placement.travelMode === 'organised',
              papers: papers.get(placement.id) ?? [],
              povertyProofAgreed: agreed.has(placement.seekerId),
              inDispute: disputed.has(placement.id),
            },
          },
        ];
      });
    });
  }
}

function flagged({ status, from, to }: DatedStatus): HouseholdStatus {
  const { poor, monitored } = povertyStatus(status);
  return { from, to, poor, monitored };
}

async function papersOf(tx: Tx, placementIds: readonly string[]): Promise<Map<string, PaperOnFile[]>> {
  const rows = await tx.all(listPapersOfPlacements, { placementIds });
  const found = new Map<string, PaperOnFile[]>();
  for (const { placementId, ...paper } of rows)
    found.set(placementId, [...(found.get(placementId) ?? []), paper]);
  return found;
}
