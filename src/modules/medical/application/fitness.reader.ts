import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';
import type { Fitness, PlacementRow } from '../../placements/index.js';
import { fitnessFor } from '../domain/fitness.js';
import { MedicalChecksRepository } from '../persistence/medical-checks.repository.js';
import { fitnessFacts } from './check-facts.js';
import { needsOf, ExamRequirements } from './exam-requirements.reader.js';
import { findBarredHazards } from '../persistence/fitness.statements.js';

/** Fitness as it stood on a day, for lists of the past; of today the placement itself carries the words. */
@Injectable()
export class FitnessReader {
  constructor(
    private readonly checks: MedicalChecksRepository,
    private readonly posts: ExamRequirements,
  ) {}

  /** @returns by placement; conclusions made after the day do not count. Read with the service's sight. */
  async on(tx: Tx, placements: readonly PlacementRow[], day: string): Promise<Map<string, Fitness>> {
    return tx.withSystemScope(async () => {
      const posts = await this.posts.of(tx, placements);
      const checks = await this.checks.ofSeekers(
        tx,
        placements.map(({ seekerId }) => seekerId),
      );
      return new Map(
        placements.map(({ id, seekerId }) => {
          const own = checks.filter((check) => check.seekerId === seekerId).map(fitnessFacts);
          return [id, fitnessFor(needsOf(posts.get(id)!), own, day)];
        }),
      );
    });
  }

  /** Hazards persons must keep away from, by the clinics' words; read with the service's sight, for proposals only. */
  async barredHazards(tx: Tx, seekerIds: readonly string[]): Promise<Map<string, string[]>> {
    const rows = await tx.withSystemScope(() => tx.all(findBarredHazards, { seekerIds }));
    return new Map(rows.map(({ seekerId, hazards }) => [seekerId, hazards]));
  }
}
