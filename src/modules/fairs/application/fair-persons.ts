import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';
import { SeekerReader, seekerNotFound } from '../../seekers/index.js';
import { personNotNamed } from '../domain/fairs.errors.js';
import { readScannedCode } from '../domain/scans.js';
import { FairsRepository } from '../persistence/fairs.repository.js';

/** Whoever stands at a booth: picked from a list, or read off their badge or identity card. */
export interface PersonAtBooth {
  readonly seekerId?: string | undefined;
  readonly code?: string | undefined;
}

@Injectable()
export class FairPersons {
  constructor(
    private readonly fairs: FairsRepository,
    private readonly seekers: SeekerReader,
  ) {}

  /** @throws personNotNamed, seekerNotFound; the number that was read is in no error and no log */
  async idOf(tx: Tx, fairId: string, { seekerId, code }: PersonAtBooth): Promise<string> {
    if (seekerId) return seekerId;
    if (!code) throw personNotNamed();
    const read = readScannedCode(code);
    const found =
      'badge' in read
        ? (await this.fairs.seekersOfBadges(tx, fairId, [read.badge])).get(read.badge)
        : 'idNumber' in read
          ? (await this.seekers.byIdNumbers(tx, [read.idNumber])).get(read.idNumber)?.id
          : undefined;
    if (!found) throw seekerNotFound();
    return found;
  }
}
