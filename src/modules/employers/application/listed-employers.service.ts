import { Injectable } from '@nestjs/common';
import { addYears } from '../../../kernel/values/index.js';
import { newId } from '../../../platform/clock/index.js';
import { LifecycleStore, type Tx } from '../../../platform/database/index.js';
import { employerNameKey, employerShortName } from '../domain/employer-name.js';
import { kindFromName } from '../domain/employer.js';
import type { EmployerFacts } from '../domain/employer.lifecycle.js';
import { employerLifecycleMapping } from '../persistence/employer.lifecycle-mapping.js';
import { VettingRepository } from '../persistence/vetting.repository.js';
import { EmployerReader, type EmployerRef } from './employer.reader.js';

/** A firm as the district's own list names it, with a valid credit code. */
export interface ListedEmployer {
  readonly uscc: string;
  readonly name: string;
  readonly street: string | null;
  readonly industry: string | null;
  readonly sizeText: string | null;
  readonly address: string | null;
  readonly contactName: string | null;
  readonly contactPhone: string | null;
  /** The row of the list. */
  readonly evidence: string;
}

export interface ListSource {
  readonly districtCode: string;
  readonly occurredOn: string;
}

const SEEN_BY_THE_LIST = ['licence', 'mandate'] as const;

/**
 * Takes employers from the list a district bureau sends: to stand on it is the bureau's word that licence and mandate were
 * seen, so a new firm is vetted for a year. One that was suspended stays so, whatever the list says.
 */
@Injectable()
export class ListedEmployersService {
  constructor(
    private readonly store: LifecycleStore,
    private readonly directory: EmployerReader,
    private readonly vetting: VettingRepository,
  ) {}

  /** @returns every listed firm by its credit code, as it now stands */
  async take(
    tx: Tx,
    listed: readonly ListedEmployer[],
    source: ListSource,
  ): Promise<Map<string, EmployerRef>> {
    const byCode = new Map([...listed].reverse().map((employer) => [employer.uscc, employer]));
    const known = await this.directory.byUscc(tx, [...byCode.keys()]);
    const fresh = [...byCode.values()].filter((employer) => !known.has(employer.uscc)).reverse();
    const ids = fresh.map(() => newId());
    await this.store.createMany(
      tx,
      employerLifecycleMapping,
      fresh.map((employer, index) => ({
        move: 'submit' as const,
        input: toTransitionInput(employer, source),
        facts: factsOf(employer, null),
        row: {
          id: ids[index]!,
          district_code: source.districtCode,
          uscc: employer.uscc,
          name: employer.name,
          name_key: employerNameKey(employer.name),
          short_key: employerShortName(employer.name),
          kind: kindFromName(employer.name),
          street: employer.street,
          industry: employer.industry,
          size_text: employer.sizeText,
          address: employer.address,
          contact_name: employer.contactName,
          contact_phone: employer.contactPhone,
        },
      })),
    );
    const until = addYears(source.occurredOn, 1);
    const idOf = new Map([...fresh.map((employer, index) => [employer.uscc, ids[index]!] as const)]);
    const toVet = [...byCode.values()].filter((employer) =>
      this.needsVetting(employer, known.get(employer.uscc), source),
    );
    await this.store.transitionMany(
      tx,
      employerLifecycleMapping,
      toVet.map((employer) => ({
        id: idOf.get(employer.uscc) ?? known.get(employer.uscc)!.id,
        move: 'vet' as const,
        input: toTransitionInput(employer, source),
        facts: factsOf(employer, until),
        set: { vetted_until: until },
      })),
    );
    await this.vetting.record(
      tx,
      toVet.flatMap((employer) =>
        SEEN_BY_THE_LIST.map((item) => ({
          employerId: idOf.get(employer.uscc) ?? known.get(employer.uscc)!.id,
          item,
          outcome: 'passed' as const,
          reference: employer.evidence,
          checkedOn: source.occurredOn,
        })),
      ),
    );
    return this.directory.byUscc(tx, [...byCode.keys()]);
  }

  /** A dispatch firm waits until its licence is on record: the list has no column for it. */
  private needsVetting(
    employer: ListedEmployer,
    known: EmployerRef | undefined,
    source: ListSource,
  ): boolean {
    if (!known) return kindFromName(employer.name) !== 'dispatch_firm';
    if (known.kind === 'dispatch_firm' || known.status === 'suspended') return false;
    return known.status !== 'vetted' || known.vettedUntil === null || known.vettedUntil < source.occurredOn;
  }
}

function toTransitionInput(employer: ListedEmployer, source: ListSource) {
  return {
    reportedBy: 'bureau' as const,
    channel: 'workbook' as const,
    occurredOn: source.occurredOn,
    evidence: employer.evidence,
  };
}

function factsOf(employer: ListedEmployer, until: string | null): EmployerFacts {
  return { kind: kindFromName(employer.name), dispatchLicence: null, usccValid: true, until, missing: [] };
}
