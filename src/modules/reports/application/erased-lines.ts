import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { CONFIG, type Config } from '../../../platform/config/index.js';
import { PersonRecords, SeekerReader } from '../../seekers/index.js';
import { RefusedLinesRepository } from '../persistence/refused-lines.repository.js';
import { NAMING_LEDGERS } from './report-loader.js';

/** Figures of persons whom refused lines name outlive the number in the line: before it goes, the line is noted beside the person. */
@Injectable()
export class ErasedLines implements OnModuleInit {
  constructor(
    private readonly records: PersonRecords,
    private readonly seekers: SeekerReader,
    private readonly lines: RefusedLinesRepository,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  onModuleInit(): void {
    this.records.register({
      section: 'reports',
      erase: async (tx, seekerId) => {
        const idNumber = await this.seekers.ownNumber(tx, seekerId);
        if (idNumber === null) return;
        const reading = { on: tx.today, synthetic: this.config.synthetic };
        await this.lines.keepErased(tx, { seekerId, idNumber }, NAMING_LEDGERS, reading);
      },
    });
  }
}
