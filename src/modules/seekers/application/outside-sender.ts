import { Injectable } from '@nestjs/common';
import type { Sight } from '../../../platform/access/index.js';
import type { Tx } from '../../../platform/database/index.js';
import type { Finding, LedgerRow } from '../../imports/index.js';
import type { RegisterRow } from '../domain/register-row.js';
import { at } from './person-cells.js';
import { SeekerReader } from './seeker.reader.js';

type Placed = Pick<RegisterRow, 'idNumber' | 'areaCode' | 'household'>;

/** Which rows of a survey speak of what is not their sender's. */
export interface OutsideRows {
  has(row: Placed): boolean;
  /** The refusal: one code, so that it does not tell whether the number is registered elsewhere or the place is another's. */
  find(row: Placed, of: Pick<LedgerRow, 'columns'>): Finding | undefined;
}

/** A place is a caseworker's by township or village, a bureau's by its county. */
export function answersFor({ actor }: Sight, areaCode: string): boolean {
  const own = actor.role === 'caseworker' ? actor.areas : actor.places;
  return own.some((prefix) => areaCode.startsWith(prefix));
}

/**
 * The survey writes where it finds nobody, too, so beside whom its sender does not see there is what it may not begin: a person
 * of another township, one whose number is taken there, a word on a household that lives there.
 */
@Injectable()
export class OutsideSender {
  constructor(private readonly directory: SeekerReader) {}

  async of(tx: Tx, sender: Sight, rows: readonly Placed[]): Promise<OutsideRows> {
    const held = await tx.namedWithin(sender, () =>
      this.directory.heldOutOfSight(
        tx,
        rows.map(({ idNumber }) => idNumber),
      ),
    );
    const households = await this.householdsOutOfSight(
      tx,
      sender,
      rows.flatMap(({ household }) => household?.number ?? []),
    );
    const keyOf = ({ idNumber, areaCode, household }: Placed): string | null => {
      if (!answersFor(sender, areaCode)) return 'town';
      if (held.has(idNumber)) return 'id';
      return household && households.has(household.number) ? 'hh' : null;
    };
    return {
      has: (row) => keyOf(row) !== null,
      find(row, of) {
        const key = keyOf(row);
        if (key === null) return undefined;
        return at(of, key, { code: 'AREA_NOT_YOURS', level: 'refuse' });
      },
    };
  }

  private async householdsOutOfSight(
    tx: Tx,
    sender: Sight,
    numbers: readonly string[],
  ): Promise<Set<string>> {
    const ask = `SELECT number FROM household WHERE number = ANY($1::text[])`;
    const wanted = [[...new Set(numbers)]];
    const all = await tx.withSystemScope(() => tx.query<{ number: string }>(ask, wanted));
    const seen = await tx.querySeenBy<{ number: string }>(sender.actor, ask, wanted);
    const own = new Set(seen.map(({ number }) => number));
    return new Set(all.flatMap(({ number }) => (own.has(number) ? [] : number)));
  }
}
