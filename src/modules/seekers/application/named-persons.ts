import { Injectable } from '@nestjs/common';
import { readName, readPhone, withoutInvisible, withoutSpaces } from '../../../kernel/values/index.js';
import type { Tx } from '../../../platform/database/index.js';
import { AREAS } from '../../reference/index.js';
import { EncryptedIdentifiers } from '../persistence/encrypted-identifiers.js';
import type { SeekerRef } from './seeker.reader.js';
import {
  findNamedSeekersByIds,
  findNamedSeekersByName,
  findPhoneIndexes,
} from '../persistence/named-persons.statements.js';

/** A person as a list names them who gives no ID number. */
export interface NamedOnList {
  readonly name: string;
  /** Full, or its last four digits. */
  readonly phone?: string | undefined;
  /** Township or village. */
  readonly place?: string | undefined;
}

export interface NamedPerson extends SeekerRef {
  readonly villageText: string | null;
}

interface PhoneOf {
  readonly seekerId: string;
  readonly index: Buffer | null;
  readonly tail: Buffer | null;
}

/** Finds persons by exact name, narrowed by phone and place. Every answer is limited by the actor's row-level security. */
@Injectable()
export class NamedPersons {
  constructor(private readonly numbers: EncryptedIdentifiers) {}

  /** @returns for each in order whoever it may be; nobody who is frozen */
  async find(tx: Tx, asked: readonly NamedOnList[], synthetic = false): Promise<NamedPerson[][]> {
    const names = asked.map(({ name }) => {
      const read = readName(name);
      return read.ok ? read.name : null;
    });
    const wanted = [...new Set(names.flatMap((name) => name ?? []))];
    const people = wanted.length === 0 ? [] : await this.called(tx, wanted);
    const phones = asked.some(({ phone }) => phone)
      ? await this.phones(tx, people)
      : new Map<string, PhoneOf[]>();
    return asked.map(({ phone, place }, at) =>
      people
        .filter(({ name }) => name === names[at])
        .filter(({ id }) => !phone || this.reachedAt(phones.get(id) ?? [], phone, synthetic))
        .filter((person) => !place || livesAt(person, place)),
    );
  }

  /** By id, with where they live. */
  async byIds(tx: Tx, ids: readonly string[]): Promise<Map<string, NamedPerson>> {
    const rows = await tx.all(findNamedSeekersByIds, { ids });
    return new Map(rows.map((row) => [row.id, row]));
  }

  private called(tx: Tx, names: readonly string[]): Promise<NamedPerson[]> {
    return tx.all(findNamedSeekersByName, { names });
  }

  private async phones(tx: Tx, people: readonly NamedPerson[]): Promise<Map<string, PhoneOf[]>> {
    const rows = await tx.all(findPhoneIndexes, { ids: people.map(({ id }) => id) });
    const found = new Map<string, PhoneOf[]>();
    for (const row of rows) found.set(row.seekerId, [...(found.get(row.seekerId) ?? []), row]);
    return found;
  }

  private reachedAt(means: readonly PhoneOf[], phone: string, synthetic: boolean): boolean {
    const bare = withoutSpaces(withoutInvisible(phone)).normalize('NFKC');
    if (/^\d{4}$/.test(bare)) {
      const tails = this.numbers.phoneTails(bare);
      return means.some(({ tail }) => tails.some((one) => tail?.equals(one)));
    }
    const read = readPhone({ text: phone }, { synthetic });
    if (read.state !== 'valid') return false;
    const indexes = read.phones.flatMap(({ number }) => this.numbers.phoneIndexes(number));
    return means.some(({ index }) => indexes.some((one) => index?.equals(one)));
  }
}

/** Whether a place as a list writes it is where somebody is registered: township, village, or both in one. */
export function livesAt(
  { areaCode, villageText }: Pick<NamedPerson, 'areaCode' | 'villageText'>,
  place: string,
): boolean {
  const bare = withoutSpaces(withoutInvisible(place)).normalize('NFKC');
  const [township = '', village = ''] = (['township', 'village'] as const).map(
    (level) => AREAS.find((area) => area.level === level && areaCode.startsWith(area.code))?.name ?? '',
  );
  const own = `${township}${village}${villageText ?? ''}`;
  if (own.includes(bare)) return true;
  const nearest = withoutEnding(villageText ?? village) || withoutEnding(township);
  return nearest.length > 1 && bare.includes(nearest);
}

const withoutEnding = (name: string): string =>
  name.replace(/(?:村民委员会|村委会|居委会|社区|村|镇|乡)$/u, '');
