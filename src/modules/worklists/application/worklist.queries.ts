import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/index.js';
import { type Tx, UnitOfWork } from '../../../platform/database/index.js';
import { NAMED_COLUMNS, type NamedRow, namesFrom } from '../../placements/index.js';
import { daysOf, type Section, SECTIONS, sectionOf } from '../domain/sections.js';
import { type AlarmCode, ALARMS, type StepCode, type StepOwner, type StepSubject } from '../domain/steps.js';
import { mineOf, type WorkFilter, whereOf } from './work-filter.js';
import { findSeekersHandedTo } from '../persistence/worklist.statements.js';

/** What of a row its reader may open. */
export const OPENS = ['person', 'placement', 'check'] as const;
export type Opens = (typeof OPENS)[number];

interface Stored {
  readonly placementId: string;
  readonly cooperation: string;
  readonly seekerId: string;
  readonly areaCode: string;
  readonly state: string;
  readonly step: StepCode;
  readonly owner: StepOwner;
  readonly dueOn: string;
  readonly about: StepSubject;
  readonly aboutId: string;
  readonly alarm: AlarmCode | null;
  readonly sinceOn: string;
  readonly responsible: 'caseworker' | 'station';
  /** Last day both caseworker and station have it on their lists. */
  readonly sharedUntil: string | null;
}

export interface WorkRow extends Stored {
  readonly section: Section;
  readonly opens: Opens;
  readonly name: string | null;
  readonly employerName: string | null;
  readonly job: string | null;
}

export interface WorkCounts {
  readonly sections: Readonly<Record<Section, number>>;
  readonly alarms: Readonly<Record<AlarmCode, number>>;
  readonly today: string;
}

/** One list for each role: the rows are the placements it sees, each with its one next step. */
@Injectable()
export class WorklistQueries {
  constructor(private readonly uow: UnitOfWork) {}

  /** @param page `due day, id` of the last row before */
  list(
    actor: Actor,
    filter: WorkFilter,
    page: { readonly after?: string; readonly limit: number },
  ): Promise<WorkRow[]> {
    return this.uow.read(actor, async (tx) => {
      const where = whereOf(actor, filter, { today: tx.today, handed: await handedTo(tx), each: 'one.id' });
      const values = [...where.values];
      let sql = where.sql;
      if (page.after !== undefined) {
        const [dueOn, id] = page.after.split(' ');
        values.push(dueOn, id);
        sql += ` AND (w.due_on, w.placement_id) > ($${values.length - 1}::date, $${values.length}::uuid)`;
      }
      values.push(page.limit);
      const part = `SELECT * FROM work_item w WHERE ${sql} ORDER BY w.due_on, w.placement_id LIMIT $${values.length}`;
      const rows = await tx.query<Stored>(
        `SELECT w.placement_id AS "placementId", w.cooperation, w.seeker_id AS "seekerId", w.area_code AS "areaCode", w.state, w.step, w.owner,
                w.due_on AS "dueOn", w.about, w.about_id AS "aboutId", w.alarm, w.since_on AS "sinceOn",
                w.responsible, w.shared_until AS "sharedUntil"
         FROM ${where.of ? `unnest(${where.of}) AS one(id), LATERAL (${part}) w` : `(${part}) w`}
         ORDER BY w.due_on, w.placement_id LIMIT $${values.length}`,
        values,
      );
      return this.named(tx, rows);
    });
  }

  /** Each number is the length of the list with the same filter and that section, or that alarm. */
  counts(actor: Actor, filter: Omit<WorkFilter, 'section'>): Promise<WorkCounts> {
    return this.uow.read(actor, async (tx) => {
      const whole = Object.values(filter).every((value) => value === undefined);
      const sections =
        whole && actor.role === 'bureau' ? await this.tallied(tx) : await this.counted(tx, filter);
      return { sections, alarms: await this.alarms(tx, filter), today: tx.today };
    });
  }

  private async counted(tx: Tx, filter: WorkFilter): Promise<Record<Section, number>> {
    const where = whereOf(tx.actor, filter, { today: tx.today, handed: await handedTo(tx) });
    return this.parts(tx, `work_item w WHERE ${where.sql}`, 'count(*)', where.values);
  }

  private tallied(tx: Tx): Promise<Record<Section, number>> {
    // The table's policy leaves an office of the district the steps its side looks after.
    return this.parts(tx, `work_tally w WHERE w.cooperation = ANY($1::text[])`, 'sum(w.n)', [
      tx.actor.cooperations,
    ]);
  }

  private async parts(
    tx: Tx,
    from: string,
    count: string,
    given: readonly unknown[],
  ): Promise<Record<Section, number>> {
    const values = [...given, mineOf(tx.actor)];
    const mine = `$${values.length}`;
    const columns = SECTIONS.map((section) => {
      const { from: first, to } = daysOf(section, tx.today);
      const days = [
        first === null ? '' : ` AND w.due_on >= $${values.push(first)}::date`,
        to === null ? '' : ` AND w.due_on <= $${values.push(to)}::date`,
      ];
      const owner = section === 'waiting' ? '<>' : '=';
      return `COALESCE(${count} FILTER (WHERE w.owner ${owner} ${mine}${days.join('')}), 0)::int AS ${section}`;
    });
    const [row] = await tx.query<Record<Section, number>>(
      `SELECT ${columns.join(', ')} FROM ${from}`,
      values,
    );
    return row!;
  }

  private async alarms(tx: Tx, filter: WorkFilter): Promise<Record<AlarmCode, number>> {
    const where = whereOf(tx.actor, filter, { today: tx.today, handed: await handedTo(tx) });
    const rows = await tx.query<{ alarm: AlarmCode; n: number }>(
      `SELECT w.alarm, count(*)::int AS n FROM work_item w WHERE w.alarm IS NOT NULL AND ${where.sql} GROUP BY w.alarm`,
      where.values,
    );
    const found = new Map(rows.map(({ alarm, n }) => [alarm, n]));
    return Object.fromEntries(
      (Object.keys(ALARMS) as AlarmCode[]).map((alarm) => [alarm, found.get(alarm) ?? 0]),
    ) as Record<AlarmCode, number>;
  }

  /** Names as the placement itself tells them. */
  private async named(tx: Tx, rows: readonly Stored[]): Promise<WorkRow[]> {
    const ids = rows.map(({ placementId }) => placementId);
    const found = await tx.query<Pick<WorkRow, 'employerName' | 'job'> & NamedRow>(POSTS, [ids]);
    const persons = await namesFrom(tx, found);
    const posts = new Map(found.map((one) => [one.id, one]));
    return rows.map((row) => {
      const { employerName = null, job = null } = posts.get(row.placementId) ?? {};
      const section = sectionOf(row, mineOf(tx.actor), tx.today);
      const name = persons.get(row.placementId) ?? null;
      return { ...row, section, opens: opensFor(tx, row), name, employerName, job };
    });
  }
}

async function handedTo(tx: Tx): Promise<string[]> {
  if (tx.actor.role !== 'caseworker') return [];
  const rows = await tx.all(findSeekersHandedTo, { userId: tx.actor.userId });
  return rows.map(({ id }) => id);
}

/** The county's side opens the person, a clinic its order, the district's side the placement: what each of them may see. */
function opensFor(tx: Tx, { cooperation, about }: Stored): Opens {
  if (tx.actor.role === 'clinic') return about === 'check' ? 'check' : 'placement';
  return tx.atSource(cooperation) ? 'person' : 'placement';
}

const POSTS = `
  SELECT ${NAMED_COLUMNS}, COALESCE(e.name, p.employer_text) AS "employerName", COALESCE(v.title, p.job_text) AS job
  FROM placement p LEFT JOIN seeker s ON s.id = p.seeker_id
  LEFT JOIN employer e ON e.id = p.employer_id LEFT JOIN vacancy v ON v.id = p.vacancy_id
  WHERE p.id = ANY((SELECT $1::uuid[])::uuid[])`;
