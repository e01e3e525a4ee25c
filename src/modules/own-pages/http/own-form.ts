// A form of a browser knows only names and texts; this is what the person's page puts into its forms and reads from them.
import { validationFailed } from '../../../platform/http/index.js';
import { CONCERN_KINDS, type ConcernKind } from '../../follow-ups/index.js';
import { reasonCodes, WORKER_DECLINE_REASONS } from '../../placements/index.js';
import { CONSENT_PURPOSES, type ConsentPurpose } from '../../seekers/index.js';

export type OwnForm =
  | { readonly act: 'consent'; readonly purpose: ConsentPurpose; readonly given: boolean }
  | {
      readonly act: 'withdraw';
      readonly placementId: string;
      readonly version: number;
      readonly reason?: string;
    }
  | { readonly act: 'undo'; readonly placementId: string }
  | {
      readonly act: 'concern';
      readonly placementId: string;
      readonly kind: ConcernKind;
      readonly words?: string;
      readonly once: string;
    };

export type FormFields = Readonly<Record<string, unknown>>;

const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const MAX_WORDS = 300;
const REASONS = reasonCodes(WORKER_DECLINE_REASONS);

/** @throws validationFailed for anything the page cannot have sent */
export function readOwnForm(fields: FormFields): OwnForm {
  const { act } = fields;
  if (act === 'consent')
    return { act, purpose: oneOf(CONSENT_PURPOSES, fields, 'purpose'), given: fields.given === 'yes' };
  const placementId = matching(ID, fields, 'job');
  if (act === 'undo') return { act, placementId };
  if (act === 'withdraw') {
    if (fields.sure !== 'yes') throw invalid('sure');
    const version = Number(matching(/^[1-9]\d{0,8}$/, fields, 'version'));
    const reason = fields.reason ? oneOf(REASONS, fields, 'reason') : undefined;
    return { act, placementId, version, ...(reason ? { reason } : {}) };
  }
  if (act !== 'concern') throw invalid('act');
  const kind = oneOf(CONCERN_KINDS, fields, 'kind');
  const once = matching(ID, fields, 'once');
  const words = typeof fields.words === 'string' ? fields.words.trim() : '';
  if (words.length > MAX_WORDS) throw invalid('words');
  return { act, placementId, kind, once, ...(words ? { words } : {}) };
}

function oneOf<Word extends string>(words: readonly Word[], fields: FormFields, field: string): Word {
  const found = words.find((word) => word === fields[field]);
  if (!found) throw invalid(field);
  return found;
}

function matching(pattern: RegExp, fields: FormFields, field: string): string {
  const value = fields[field];
  if (typeof value !== 'string' || !pattern.test(value)) throw invalid(field);
  return value;
}

const invalid = (field: string) => validationFailed({ fields: [{ field, rules: ['form'] }] });
