import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/index.js';
import { type Tx, UnitOfWork } from '../../../platform/database/index.js';
import { findNamesInAuditEntries, listReadsOfPerson } from '../persistence/audit.statements.js';

export interface AuditLine {
  readonly id: number;
  readonly at: string;
  readonly userId: string;
  readonly role: string;
  readonly organisationId: string;
  readonly action: string;
  readonly aggregate: string;
  readonly aggregateId: string | null;
  readonly fields: readonly string[];
  /** Display name of who did it; null for the service itself. */
  readonly userName: string | null;
  readonly organisation: string | null;
  /** Who reads this entry; empty where it is older than the naming of readers. */
  readonly scopes: readonly AuditScope[];
}

export const SCOPE_KINDS = ['installation', 'organisation', 'cooperation'] as const;
export interface AuditScope {
  readonly kind: (typeof SCOPE_KINDS)[number];
  /** Chinese name of the organisation or the cooperation. */
  readonly name: string | null;
}

export interface AuditSearch {
  readonly aggregate?: string;
  readonly aggregateId?: string;
  readonly userId?: string;
  readonly action?: string;
  /** `installation`, `organisation:<id>` or `cooperation:<id>`. */
  readonly scope?: string;
  readonly limit: number;
  /** Last id of the page before. */
  readonly before?: number;
}

/** Who touched or saw a person, for that person. */
export interface AccessRecord {
  readonly at: string;
  readonly role: string;
  readonly organisation: string | null;
  readonly action: string;
  readonly fields: readonly string[];
}

const ISO = `to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`;

@Injectable()
export class AuditQueries {
  constructor(private readonly uow: UnitOfWork) {}

  /** Newest first. */
  search(actor: Actor, search: AuditSearch): Promise<AuditLine[]> {
    return this.uow.read(actor, async (tx) => {
      const rows = await tx.query<StoredLine>(
        `SELECT id, ${ISO} AS at, user_id AS "userId", role, organisation_id AS "organisationId", action, aggregate,
                aggregate_id AS "aggregateId", fields, scopes
         FROM audit_entry
         WHERE ($1::text IS NULL OR aggregate = $1) AND ($2::uuid IS NULL OR aggregate_id = $2)
           AND ($3::uuid IS NULL OR user_id = $3) AND ($4::text IS NULL OR action = $4) AND ($5::bigint IS NULL OR id < $5)
           AND ($7::text IS NULL OR $7 = ANY(scopes))
         ORDER BY id DESC LIMIT $6`,
        [
          ...[search.aggregate, search.aggregateId, search.userId, search.action, search.before],
          ...[search.limit, search.scope],
        ],
      );
      return named(tx, rows);
    });
  }

  /**
   * Who looked at a person or changed what is kept of them, newest first: offices and roles, no names of officials.
   * @param subjects the person and what hangs on them: `seeker` and their placements' ids
   */
  looksAt(tx: Tx, subjects: readonly string[], limit = 500): Promise<AccessRecord[]> {
    return tx.withSystemScope(() => tx.all(listReadsOfPerson, { subjects, limit }));
  }
}

type StoredLine = Omit<AuditLine, 'scopes' | 'userName' | 'organisation'> & {
  readonly scopes: readonly string[] | null;
};

/** Puts names beside ids. With the service's sight: an auditor reads entries of accounts and offices, not their lists. */
async function named(tx: Tx, rows: readonly StoredLine[]): Promise<AuditLine[]> {
  const scopes = rows.flatMap((row) => row.scopes ?? []);
  const ids = [
    ...rows.flatMap(({ userId, organisationId }) => [userId, organisationId]),
    ...scopes.filter((scope) => scope.startsWith('organisation:')).map(idOf),
  ];
  const found = await tx.withSystemScope(() => tx.all(findNamesInAuditEntries, { ids }));
  const names = new Map(found.map(({ id, name }) => [id, name]));
  return rows.map((row) => ({
    ...row,
    userName: names.get(row.userId) ?? null,
    organisation: names.get(row.organisationId) ?? null,
    scopes: (row.scopes ?? []).map((scope) => ({
      kind: scope.split(':', 1)[0] as AuditScope['kind'],
      name: names.get(idOf(scope)) ?? null,
    })),
  }));
}

const idOf = (scope: string): string => scope.slice(scope.indexOf(':') + 1);
