import type { StatementScope } from './statement-scope.js';
import type { DomainEvent } from '../../kernel/events/index.js';
import type { Actor } from '../access/index.js';

export interface AuditEntry {
  /** Verb in the past or the permission used, e.g. `seeker.registered`. */
  readonly action: string;
  readonly aggregate: string;
  readonly aggregateId: string | null;
  /** Names of fields touched or read, never their values. */
  readonly fields?: readonly string[];
  /** Persons a list held, so that each of them can be told who looked. */
  readonly subjects?: readonly string[];
  /** The cooperation the act belongs to, where the writer knows it: an office with two acts in one of them. */
  readonly cooperation?: string;
}

/** Things that belong to an organisation, which may be another one than the actor's. */
const ABOUT_OFFICES: ReadonlySet<string> = new Set(['user', 'organisation', 'clinic-desk']);

// No conflict target on the outbox: naming one would need sight of it, which only the service itself has.
const INSERT_RECORDS = `
  WITH news AS (
    INSERT INTO outbox (effect_key, topic, payload, cooperation, request_id)
    SELECT effect_key, topic, payload, cooperation, request_id FROM jsonb_populate_recordset(NULL::outbox, $1::jsonb)
    ON CONFLICT DO NOTHING)
  INSERT INTO audit_entry (at, request_id, user_id, organisation_id, role, cooperation, action, aggregate, aggregate_id, fields, subjects, scopes)
  SELECT at, request_id, user_id, organisation_id, role, cooperation, action, aggregate, aggregate_id, fields, subjects,
         COALESCE(scopes, app_audit_scopes_of(organisation_id, $3::text[], aggregate, aggregate_id))
  FROM jsonb_populate_recordset(NULL::audit_entry, $2::jsonb)`;

/**
 * Writes the events and audit entries of one transaction, in one statement: in whatever scope the connection has, since both tables
 * take a row of anybody, unless the database has to find the readers of an entry for the actor.
 */
export async function writeRecords(
  scope: StatementScope,
  { actor, now }: { readonly actor: Actor; readonly now: string },
  events: readonly DomainEvent[],
  audits: readonly AuditEntry[],
): Promise<void> {
  const { cooperations, requestId, userId, organisationId, role } = actor;
  const cooperation = cooperations[0] ?? null;
  const outbox = events.map(({ effectKey, topic, payload }) => ({
    effect_key: effectKey,
    topic,
    payload,
    cooperation,
    request_id: requestId,
  }));
  const entries = audits.map((entry) => ({
    at: now,
    request_id: requestId,
    user_id: userId,
    organisation_id: organisationId,
    role,
    cooperation: entry.cooperation ?? cooperation,
    scopes: findReaders(actor, entry),
    action: entry.action,
    aggregate: entry.aggregate,
    aggregate_id: entry.aggregateId,
    fields: entry.fields ?? [],
    subjects: entry.subjects ?? [],
  }));
  const send = entries.every(({ scopes }) => scopes !== null) ? scope.ask : scope.query;
  await send(INSERT_RECORDS, [JSON.stringify(outbox), JSON.stringify(entries), cooperations]);
}

/**
 * Who reads an entry, where that needs no question: an act of one cooperation, or of an office that has only one. Null:
 * the database finds whom it concerns, since the actor has several or none, or the act is about an account or an office.
 */
function findReaders(
  { cooperations, organisationId, role }: Actor,
  { aggregate, cooperation }: AuditEntry,
): string[] | null {
  const one = cooperation ?? (cooperations.length === 1 ? cooperations[0] : undefined);
  if (!one || one === '*' || ABOUT_OFFICES.has(aggregate)) return null;
  return [`cooperation:${one}`, ...(role === 'system' ? [] : [`organisation:${organisationId}`])];
}
