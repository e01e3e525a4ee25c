// A form of a browser knows only names and texts; this is what the pages of the links put into theirs and read from it.
import { validationFailed } from '../../../../platform/http/index.js';
import type { EmployerAnswer } from '../../application/employer-answers.service.js';
import { EMPLOYER_DECLINE_REASONS, reasonCodes } from '../../domain/placement.reasons.js';

/** Names of the fields of one person. */
export const answerField = (placementId: string): string => `answer.${placementId}`;
export const reasonField = (placementId: string): string => `reason.${placementId}`;

interface Seen {
  readonly status: string;
  readonly version: number;
}

/** Value of a choice: the answer, and the state and version it is given to. */
export const choice = (answer: EmployerAnswer['answer'], { status, version }: Seen): string =>
  `${answer} ${status} ${version}`;

export type AnswersForm =
  | { readonly act: 'marked'; readonly answers: readonly EmployerAnswer[] }
  | { readonly act: 'all'; readonly listVersion: string; readonly except: readonly EmployerAnswer[] }
  | { readonly act: 'undo'; readonly placementId: string };

export type FormFields = Readonly<Record<string, unknown>>;

const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const CHOICE = /^(offer|decline) (proposed|intent) ([1-9]\d{0,8})$/;
const REASONS = new Set(reasonCodes(EMPLOYER_DECLINE_REASONS));

/** @throws validationFailed for anything the page cannot have sent */
export function readAnswersForm(fields: FormFields): AnswersForm {
  const { act, listVersion, undo } = fields;
  if (undo !== undefined) return { act: 'undo', placementId: idOf(undo, 'undo') };
  const answers = Object.entries(fields)
    .filter(([name]) => name.startsWith('answer.'))
    .map(([name, value]) => answerOf(name.slice('answer.'.length), value, fields));
  if (act === 'marked') return { act, answers };
  if (act !== 'all' || typeof listVersion !== 'string') throw invalid('act');
  return { act, listVersion, except: answers.filter(({ answer }) => answer === 'decline') };
}

function answerOf(id: string, value: unknown, fields: FormFields): EmployerAnswer {
  const placementId = idOf(id, 'answer');
  const [, answer, status, version] = CHOICE.exec(typeof value === 'string' ? value : '') ?? [];
  if (!answer || !status || !version) throw invalid(answerField(placementId));
  const from = { status, version: Number(version) };
  if (answer === 'offer') return { placementId, answer, from };
  const reason = fields[reasonField(placementId)];
  if (typeof reason !== 'string' || !REASONS.has(reason)) throw invalid(reasonField(placementId));
  return { placementId, answer: 'decline', from, reason };
}

function idOf(value: unknown, field: string): string {
  if (typeof value !== 'string' || !ID.test(value)) throw invalid(field);
  return value;
}

const invalid = (field: string) => validationFailed({ fields: [{ field, rules: ['form'] }] });
