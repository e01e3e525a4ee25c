// What the page of a start link puts into its form and reads from it.
import { isLocalDate } from '../../../../kernel/values/index.js';
import { validationFailed } from '../../../../platform/http/index.js';
import type { ReportedStart } from '../../application/reported-start.js';
import type { FormFields } from './answers-form.js';

/** Names of the fields of one person. */
export const wordField = (placementId: string): string => `word.${placementId}`;
export const dayField = (placementId: string): string => `day.${placementId}`;

export type StartsForm =
  | { readonly act: 'marked'; readonly claims: readonly ReportedStart[] }
  | {
      readonly act: 'all';
      readonly listVersion: string;
      readonly startOn: string;
      readonly except: readonly ReportedStart[];
    }
  | { readonly act: 'undo'; readonly placementId: string };

const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** @throws validationFailed for anything the page cannot have sent */
export function readStartsForm(fields: FormFields): StartsForm {
  const { act, listVersion, allOn, undo } = fields;
  if (undo !== undefined) return { act: 'undo', placementId: idOf(undo, 'undo') };
  const claims = Object.entries(fields)
    .filter(([name]) => name.startsWith('word.'))
    .map(([name, word]) => toStartClaim(idOf(name.slice('word.'.length), 'word'), word, fields));
  if (act === 'marked') return { act, claims };
  if (act !== 'all' || typeof listVersion !== 'string') throw invalid('act');
  return {
    act,
    listVersion,
    startOn: dayOf(allOn, 'allOn'),
    except: claims.filter(({ started }) => !started),
  };
}

function toStartClaim(placementId: string, word: unknown, fields: FormFields): ReportedStart {
  if (word === 'not_started') return { placementId, started: false };
  if (word !== 'started') throw invalid(wordField(placementId));
  const field = dayField(placementId);
  return { placementId, started: true, startOn: dayOf(fields[field], field) };
}

function dayOf(value: unknown, field: string): string {
  if (typeof value !== 'string' || !isLocalDate(value)) throw invalid(field);
  return value;
}

function idOf(value: unknown, field: string): string {
  if (typeof value !== 'string' || !ID.test(value)) throw invalid(field);
  return value;
}

const invalid = (field: string) => validationFailed({ fields: [{ field, rules: ['form'] }] });
