import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';
import type { HoldReason } from '../domain/person-rights.js';

/** What a module to the right keeps of a person. */
export interface PersonRecord {
  /** Section of the person's own copy. */
  readonly section: string;
  /** Everything kept, in words the person can read. */
  copy(tx: Tx, seekerId: string): Promise<unknown>;
  /** Why the person must be kept for now; null when nothing speaks against erasure. */
  holds?(tx: Tx, seekerId: string): Promise<HoldReason | null>;
  /** Removes what names the person, leaves what is counted. */
  erase?(tx: Tx, seekerId: string): Promise<void>;
}

/** The modules that keep something of a person; each registers itself at start. */
@Injectable()
export class PersonRecords {
  private readonly records = new Map<string, PersonRecord>();

  /** @throws when the section is taken */
  register(record: PersonRecord): void {
    if (this.records.has(record.section)) throw new Error(`section ${record.section} is registered twice`);
    this.records.set(record.section, record);
  }

  all(): readonly PersonRecord[] {
    return [...this.records.values()].sort((a, b) => (a.section < b.section ? -1 : 1));
  }
}
