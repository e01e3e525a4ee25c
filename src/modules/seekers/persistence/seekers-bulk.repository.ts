import { Injectable } from '@nestjs/common';
import type { Channel } from '../../../kernel/lifecycle/index.js';
import { isOldEnoughToWork, nameReadings } from '../../../kernel/values/index.js';
import { newId } from '../../../platform/clock/index.js';
import { DataKeyStore } from '../../../platform/crypto/index.js';
import { LifecycleStore, type Tx } from '../../../platform/database/index.js';
import type { PovertyStatus } from '../../reference/index.js';
import type { RegisterRow } from '../domain/register-row.js';
import type { NotSeekingReason, SeekerTransition } from '../domain/seeker.lifecycle.js';
import { HouseholdWordsRepository } from './household-words.repository.js';
import { EncryptedIdentifiers, type NewContact } from './encrypted-identifiers.js';
import { seekerLifecycleMapping } from './seeker.lifecycle-mapping.js';
import { SurveysRepository } from './surveys.repository.js';
import { findHouseholdsByNumber, findPhonePositions, insertPlaceClaim } from './seekers-bulk.statements.js';

/** A register row with its household's status as the whole workbook says it. */
export interface SurveyedPerson extends RegisterRow {
  readonly householdPoverty: { readonly status: PovertyStatus; readonly kind: string | null } | null;
}

export interface SurveySource {
  readonly countyCode: string;
  readonly importId: string;
  readonly occurredOn: string;
}

const CHANNEL: Channel = 'workbook';

/** Writes persons of a survey in a few statements per chunk. */
@Injectable()
export class SeekersBulkRepository {
  constructor(
    private readonly store: LifecycleStore,
    private readonly keys: DataKeyStore,
    private readonly numbers: EncryptedIdentifiers,
    private readonly words: HouseholdWordsRepository,
    private readonly surveys: SurveysRepository,
  ) {}

  /** Registers persons not known yet. @returns their ids, in order */
  async create(tx: Tx, people: readonly SurveyedPerson[], source: SurveySource): Promise<string[]> {
    const ids = people.map(() => newId());
    const keys = await this.keys.create(tx, ids);
    const households = await this.households(tx, people, source);
    await this.store.createMany(
      tx,
      seekerLifecycleMapping,
      people.map((person, index) => ({
        ...decideCreation(person, source),
        facts: { birthOn: person.birthOn },
        row: {
          id: ids[index]!,
          county_code: source.countyCode,
          ...this.numbers.idColumns(keys.get(ids[index]!)!, ids[index]!, person.idNumber),
          ...columnsOf(person),
          household_id: person.household ? households.get(person.household.number) : null,
        },
      })),
    );
    await this.words.sayMembers(
      tx,
      people.flatMap((person, index) =>
        person.household
          ? [{ seekerId: ids[index]!, householdId: households.get(person.household.number) ?? null }]
          : [],
      ),
      source,
    );
    await this.numbers.take(
      tx,
      people.map(({ idNumber }, index) => ({ id: ids[index]!, idNumber })),
    );
    await tx.insertMany(
      'contact_means',
      people.flatMap((person, index) =>
        contactsOf(person).map((contact, position) =>
          this.numbers.contactRow(keys.get(ids[index]!)!, ids[index]!, position, contact),
        ),
      ),
    );
    return ids;
  }

  /** Brings a known person up to date with a newer survey; status is left alone. */
  async update(tx: Tx, id: string, person: SurveyedPerson, source: SurveySource): Promise<void> {
    const households = await this.households(tx, [person], source);
    const columns = columnsOf(person);
    const names = Object.keys(columns);
    await this.surveys.overwrite(tx, id, source.importId, columns);
    const household = person.household ? (households.get(person.household.number) ?? null) : null;
    await this.words.sayMembers(tx, [{ seekerId: id, householdId: household }], source);
    await this.words.settle(tx, [id]);
    await this.addPhones(tx, id, person.phones);
    tx.audit({
      action: 'seeker.updated',
      aggregate: 'seeker',
      aggregateId: id,
      fields: [...names, 'household_id'],
    });
    tx.emit({
      topic: 'seeker.changed',
      effectKey: `seeker.changed:${id}:${source.importId}`,
      payload: { id },
    });
  }

  /** The same person in a second village: both phones and both places are kept, and somebody is asked which village. */
  async addPlace(tx: Tx, id: string, person: RegisterRow, importId: string): Promise<void> {
    await this.addPhones(tx, id, person.phones);
    await tx.run(insertPlaceClaim, {
      id,
      areaCode: person.areaCode,
      villageText: person.villageText,
      importId,
    });
  }

  private async addPhones(tx: Tx, id: string, phones: readonly string[]): Promise<void> {
    if (phones.length === 0) return;
    const key = (await this.keys.load(tx, [id])).get(id);
    if (!key) return;
    const rows = await tx.all(findPhonePositions, { seekerId: id });
    const known = new Set(rows.map((row) => row.phone_index?.toString('hex')));
    const next = Math.max(-1, ...rows.map((row) => row.position)) + 1;
    const fresh = phones.filter(
      (phone) => !this.numbers.phoneIndexes(phone).some((index) => known.has(index.toString('hex'))),
    );
    await tx.insertMany(
      'contact_means',
      fresh.map((phone, index) =>
        this.numbers.contactRow(key, id, next + index, { kind: 'own', phone, dialable: true }),
      ),
    );
  }

  /** Finds or makes the households of some rows, and notes the roll's word on each. @returns number → id */
  private async households(
    tx: Tx,
    people: readonly SurveyedPerson[],
    source: SurveySource,
  ): Promise<Map<string, string>> {
    const rows = new Map(
      people.flatMap((person) =>
        person.household ? [[person.household.number, { ...person, household: person.household }]] : [],
      ),
    );
    const wanted = [...rows.values()].map((person) => ({
      id: newId(),
      county_code: source.countyCode,
      number: person.household.number,
      head_name: person.household.headName,
      area_code: person.areaCode,
      relocated: person.household.relocated,
    }));
    await tx.insertMany('household', wanted, 'ON CONFLICT (county_code, number) DO NOTHING');
    const found = await tx.all(findHouseholdsByNumber, {
      countyCode: source.countyCode,
      rows: [...rows.keys()],
    });
    const ids = new Map(found.map((row) => [row.number, row.id]));
    const poverty = [...rows.values()].flatMap(({ household, householdPoverty }) =>
      householdPoverty ? [{ householdId: ids.get(household.number)!, ...householdPoverty }] : [],
    );
    await this.words.sayPoverty(tx, poverty, source);
    return ids;
  }
}

function columnsOf(person: SurveyedPerson): Record<string, unknown> {
  const readings = nameReadings(person.name);
  return {
    area_code: person.areaCode,
    village_text: person.villageText,
    hamlet: person.hamlet,
    relation_to_head: person.household?.relation ?? null,
    name: person.name,
    pinyin: readings.full,
    initials: readings.initials,
    sex: person.sex,
    birth_on: person.birthOn,
    ethnic_group: person.ethnicGroup,
    education: person.education,
    labour_ability: person.labourAbility,
    health: person.health,
    disability: person.disability,
    skills: person.skills,
    work: person.work,
    wish: person.wish,
    helper_name: person.helperName,
    verified_on: person.verifiedOn,
    verified_by: person.verifiedBy,
    not_seeking_reason: person.notSeekingReason,
    remark: person.remark,
  };
}

function contactsOf(person: SurveyedPerson): NewContact[] {
  if (person.phones.length > 0) return person.phones.map((phone) => ({ kind: 'own', phone, dialable: true }));
  if (person.unreadablePhone) return [{ kind: 'own', phone: person.unreadablePhone, dialable: false }];
  return [{ kind: 'none', phone: null, dialable: false }];
}

/** The survey's word on where the person stands becomes the first state. Under 16 nobody is seeking, whatever the form says. */
export function decideCreation(
  person: SurveyedPerson,
  source: SurveySource,
): {
  move: SeekerTransition;
  input: {
    reportedBy: 'caseworker';
    channel: Channel;
    occurredOn: string;
    evidence: string;
    reason?: NotSeekingReason;
  };
} {
  const input = {
    reportedBy: 'caseworker' as const,
    channel: CHANNEL,
    occurredOn: source.occurredOn,
    evidence: `import:${source.importId}`,
  };
  if (person.notSeekingReason && !person.employed) {
    return { move: 'record_not_seeking', input: { ...input, reason: person.notSeekingReason } };
  }
  if (person.employed) return { move: 'record_employed', input };
  return {
    move: isOldEnoughToWork(person.birthOn, source.occurredOn) ? 'record_seeking' : 'record_verified',
    input,
  };
}
