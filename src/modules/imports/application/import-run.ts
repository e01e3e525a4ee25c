import type { Party } from '../../../kernel/lifecycle/index.js';
import { type Actor, type Role, type Sight, systemActor } from '../../../platform/access/index.js';
import type { ImportEntity } from '../persistence/import.entity.js';
import type { ImportContext, LedgerKind } from './ledger-kind.js';

/** The service working for the one who uploaded: what it writes is entered by that person, within that cooperation. */
export function workingFor(found: ImportEntity, requestId: string): Actor {
  return {
    ...systemActor([found.cooperation], requestId),
    userId: found.uploadedBy,
    organisationId: found.organisationId,
  };
}

export function contextOf(
  found: ImportEntity,
  { layout }: LedgerKind,
  today: string,
  synthetic: boolean,
): ImportContext {
  return {
    importId: found.id,
    fileName: found.fileName,
    cooperation: found.cooperation,
    sender: senderOf(found, layout.namesWholeCounty === true),
    asOf: found.asOf ?? today,
    today,
    synthetic,
  };
}

/** Whose word the workbook is, sent by an office of this role: what callers note is the station's where a station called. */
export function wordOf({ reportedBy }: LedgerKind, role: Role): Exclude<Party, 'system'> {
  if (reportedBy === 'system') return 'bureau';
  return reportedBy === 'caseworker' && role === 'station' ? 'station' : reportedBy;
}

function senderOf(found: ImportEntity, namesWholeCounty: boolean): Sight {
  const actor: Actor = {
    ...workingFor(found, found.id),
    role: found.sentAs,
    places: found.sentPlaces,
    areas: found.sentAreas,
    employers: found.sentEmployers,
    clinicId: found.sentClinic,
  };
  return {
    actor,
    atSource: found.sentAtSource,
    wholeCounty: namesWholeCounty && actor.role === 'bureau',
  };
}
