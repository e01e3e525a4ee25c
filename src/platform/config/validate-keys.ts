// What a change of keys must not begin with, in any mode.
import type { Config } from './settings.js';

/** @param ownAuditKey `AUDIT_KEY` is set and not derived from `INDEX_KEY` */
export function validateKeys(config: Config, { ownAuditKey }: { ownAuditKey: boolean }): string[] {
  const { fieldKey, fieldKeyPrevious, indexKey, indexKeyPrevious } = config;
  const errors: string[] = [];
  if (fieldKeyPrevious?.equals(fieldKey)) errors.push('FIELD_KEY_PREVIOUS is FIELD_KEY');
  if (indexKeyPrevious === null) return errors;
  if (indexKeyPrevious.equals(indexKey)) errors.push('INDEX_KEY_PREVIOUS is INDEX_KEY');
  if (!ownAuditKey)
    errors.push(
      'INDEX_KEY_PREVIOUS needs AUDIT_KEY: the audit record is signed with a key that follows from the old INDEX_KEY; with the old settings `node scripts/cli.mjs audit-key` prints it',
    );
  if (config.mode === 'demo') errors.push('INDEX_KEY of a demo cannot be changed: its logins follow from it');
  return errors;
}
