import { Injectable, type OnModuleInit } from '@nestjs/common';
import { earlierOf } from '../../../kernel/values/index.js';
import { TrainingReader } from '../../training/index.js';
import { LaterSources } from './later-sources.js';

/** The indicator whose target the agreement's rate of completion is of. */
const AGREED = 'I1';

/** Brings attendances of training (I9), work found outside the chain (I2–I4), paired villages and the target of the year's agreement (I10). */
@Injectable()
export class TrainingFigures implements OnModuleInit {
  constructor(
    private readonly sources: LaterSources,
    private readonly training: TrainingReader,
  ) {}

  onModuleInit(): void {
    this.sources.bring({
      training: (facts, { cooperation, from, to, asOf }) =>
        this.training.attendances(facts, { cooperation, from, to: earlierOf(to, asOf) }),
      outside: (facts, { cooperation, from, to, asOf }) =>
        this.training.outsideStarts(facts, { cooperation, from, to: earlierOf(to, asOf) }),
      pairings: async (facts, { cooperation, to, asOf }) =>
        [...(await this.training.pairings(facts, cooperation, earlierOf(to, asOf)))].map(
          ([villageCode, community]) => ({ villageCode, community }),
        ),
      agreement: (facts, { cooperation, to }) =>
        this.training.target(facts, cooperation, Number(to.slice(0, 4)), AGREED),
    });
  }
}
