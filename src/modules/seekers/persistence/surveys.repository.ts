import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import { newId } from '../../../platform/clock/index.js';
import { open, DataKeyStore, seal } from '../../../platform/crypto/index.js';
import type { Tx } from '../../../platform/database/index.js';
import { findImportsOfSurveys, listSurveysOfSeeker } from './surveys.statements.js';

type Columns = Readonly<Record<string, unknown>>;

interface Survey {
  readonly importId: string;
  readonly before: Columns;
  readonly after: Columns;
}

/** What a survey wrote over on the register, sealed with the person's key, so that withdrawing the survey can give it back. */
@Injectable()
export class SurveysRepository {
  constructor(private readonly keys: DataKeyStore) {}

  /** Writes the survey's columns, and keeps what stood there. Nothing is kept of somebody whose key is gone. */
  async overwrite(tx: Tx, seekerId: string, importId: string, columns: Columns): Promise<void> {
    const names = Object.keys(columns);
    const before = await this.current(tx, seekerId, names);
    const key = (await this.keys.load(tx, [seekerId])).get(seekerId);
    if (before && key) {
      const id = newId();
      await tx.insertMany('seeker_survey', [
        {
          id,
          seeker_id: seekerId,
          source_import: importId,
          before_values: seal(key, JSON.stringify(before), place('before', id)),
          after_values: seal(key, JSON.stringify(columns), place('after', id)),
        },
      ]);
    }
    await this.write(tx, seekerId, columns);
  }

  /** The imports whose surveys wrote over something of these people. */
  async imports(tx: Tx, seekerIds: readonly string[]): Promise<string[]> {
    return (await tx.all(findImportsOfSurveys, { seekerIds })).map(({ id }) => id);
  }

  /**
   * Gives back what the survey wrote over, where nobody wrote there since.
   * @param withdrawn imports whose words do not count any more
   * @returns names of the columns
   */
  async giveBack(
    tx: Tx,
    seekerId: string,
    importId: string,
    withdrawn: ReadonlySet<string>,
  ): Promise<string[]> {
    const surveys = await this.ofSeeker(tx, seekerId);
    const at = surveys.findIndex((one) => one.importId === importId);
    const survey = surveys[at];
    if (!survey) return [];
    const now = (await this.current(tx, seekerId, Object.keys(survey.after))) ?? {};
    const earlier = Object.keys(survey.after)
      .filter((name) => isDeepStrictEqual(now[name] ?? null, survey.after[name] ?? null))
      .filter((name) => !isDeepStrictEqual(survey.before[name] ?? null, survey.after[name] ?? null))
      .map((name): [string, unknown] => [name, standing(surveys.slice(0, at + 1), name, withdrawn)]);
    if (earlier.length > 0) await this.write(tx, seekerId, Object.fromEntries(earlier));
    return earlier.map(([name]) => name);
  }

  private async ofSeeker(tx: Tx, seekerId: string): Promise<Survey[]> {
    const key = (await this.keys.load(tx, [seekerId])).get(seekerId);
    if (!key) return [];
    const rows = await tx.all(listSurveysOfSeeker, { seekerId });
    const opened = (text: Buffer, side: string, id: string): Columns =>
      JSON.parse(open(key, text, place(side, id)).toString()) as Columns;
    return rows.map(({ id, before, after, ...row }) => ({
      ...row,
      before: opened(before, 'before', id),
      after: opened(after, 'after', id),
    }));
  }

  private async current(tx: Tx, id: string, names: readonly string[]): Promise<Columns | undefined> {
    const [row] = await tx.query<{ values: Columns }>(
      `SELECT jsonb_object_agg(c.key, c.value) AS values FROM seeker s, jsonb_each(to_jsonb(s)) c
       WHERE s.id = $1 AND c.key = ANY($2::text[])`,
      [id, names],
    );
    return row?.values ?? undefined;
  }

  private async write(tx: Tx, id: string, columns: Columns): Promise<void> {
    const names = Object.keys(columns)
      .map((name) => `"${name}"`)
      .join(', ');
    await tx.execute(
      `UPDATE seeker SET (${names}) = (SELECT ${names} FROM jsonb_populate_record(NULL::seeker, $2::jsonb)) WHERE id = $1`,
      [id, JSON.stringify(columns)],
    );
  }
}

const place = (side: string, id: string): string => `seeker_survey.${side}:${id}`;

/** What stood before the last of these surveys; what another one that is withdrawn had written does not count. */
function standing(surveys: readonly Survey[], name: string, withdrawn: ReadonlySet<string>): unknown {
  let value = surveys.at(-1)!.before[name] ?? null;
  for (const { importId, before, after } of surveys.slice(0, -1).reverse())
    if (withdrawn.has(importId) && isDeepStrictEqual(after[name] ?? null, value))
      value = before[name] ?? null;
  return value;
}
