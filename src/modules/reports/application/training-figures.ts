import { Injectable, type OnModuleInit } from '@nestjs/common';
import { earlierOf } from '../../../kernel/values/index.js';
import { TrainingDirectory } from '../../training/index.js';
import { LaterSources } from './later-sources.js';

/** The indicator whose target the agreement's rate of completion is of. */
const AGREED = 'I1';

/** Brings attendances of training (I9), work found outside the chain (I2–I4), paired villages and the target of the year's agreement (I10). */
@Injectable()
export class TrainingFigures implements OnModuleInit {
  constructor(
    private readonly sources: LaterSources,
    private readonly training: TrainingDirectory,
  ) {}

  onModuleInit(): void {
    this.sources.bring({
      training: (tx, { cooperation, from, to, asOf }) =>
        this.training.attendances(tx, { cooperation, from, to: earlierOf(to, asOf) }),
      outside: (tx, { cooperation, from, to, asOf }) =>
        this.training.outsideStarts(tx, { cooperation, from, to: earlierOf(to, asOf) }),
      pairings: async (tx, { cooperation, to, asOf }) =>
        [...(await this.training.pairings(tx, cooperation, earlierOf(to, asOf)))].map(
          ([villageCode, community]) => ({ villageCode, community }),
        ),
      agreement: (tx, { cooperation, to }) =>
        this.training.target(tx, cooperation, Number(to.slice(0, 4)), AGREED),
    });
  }
}
