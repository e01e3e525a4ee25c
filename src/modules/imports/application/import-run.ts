import { type Actor, systemActor } from '../../../platform/access/index.js';
import type { ImportEntity } from '../persistence/import.entity.js';
import type { ImportContext } from './ledger-kind.js';

/** The service working for the one who uploaded: what it writes is entered by that person, within that cooperation. */
export function workingFor(found: ImportEntity, requestId: string): Actor {
  return {
    ...systemActor([found.cooperation], requestId),
    userId: found.uploadedBy,
    organisationId: found.organisationId,
  };
}

export function contextOf(found: ImportEntity, today: string, synthetic: boolean): ImportContext {
  return {
    importId: found.id,
    fileName: found.fileName,
    cooperation: found.cooperation,
    asOf: found.asOf ?? today,
    today,
    synthetic,
  };
}
