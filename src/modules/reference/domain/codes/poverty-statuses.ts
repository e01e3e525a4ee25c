// What a household may be called, and when. The words changed at the end of 2020 and again in 2026, so a status is always
// read together with its date. An ordinary household that is monitored is not formerly poor: two flags, not one.
import type { DateRange, LocalDate } from '../../../../kernel/values/index.js';
import {
  covers,
  saysNothing,
  toHalfWidth,
  withoutInvisible,
  withoutSpaces,
} from '../../../../kernel/values/index.js';
import type { CodeEntry } from './code-entry.js';

export type PovertyStatus =
  | 'registered-poor'
  | 'lifted'
  | 'lifted-unstable'
  | 'marginal'
  | 'sudden-hardship'
  | 'relapse-prevention'
  | 'not-poor';

export interface PovertyStatusEntry extends CodeEntry<PovertyStatus> {
  readonly inUse: DateRange;
  /** Counts as 建档立卡 / 脱贫 in the indicators of its time. */
  readonly poor: boolean;
  /** Counts as 监测对象. */
  readonly monitored: boolean;
}

export const POVERTY_STATUSES: readonly PovertyStatusEntry[] = [
  status(
    'registered-poor',
    '建档立卡贫困户',
    'registered poor household',
    '2014-01-01',
    '2020-12-31',
    true,
    false,
  ),
  status('lifted', '脱贫户', 'lifted out of poverty', '2014-01-01', null, true, false),
  status('lifted-unstable', '脱贫不稳定户', 'lifted, unstable', '2020-03-01', '2025-12-31', true, true),
  status('marginal', '边缘易致贫户', 'on the margin', '2020-03-01', '2025-12-31', false, true),
  status('sudden-hardship', '突发严重困难户', 'sudden hardship', '2021-01-01', '2025-12-31', false, true),
  status(
    'relapse-prevention',
    '防止返贫致贫对象',
    'kept from falling (back) into poverty',
    '2026-01-01',
    null,
    false,
    true,
  ),
  status('not-poor', '非贫困户', 'not poor', '2014-01-01', null, false, false),
];

function status(
  code: PovertyStatus,
  zh: string,
  en: string,
  from: LocalDate,
  until: LocalDate | null,
  poor: boolean,
  monitored: boolean,
): PovertyStatusEntry {
  return { code, name: { zh, en }, inUse: { from, until }, poor, monitored };
}

export function povertyStatusesOn(date: LocalDate): readonly PovertyStatusEntry[] {
  return POVERTY_STATUSES.filter((entry) => covers(entry.inUse, date));
}

export function povertyStatus(code: PovertyStatus): PovertyStatusEntry {
  const entry = POVERTY_STATUSES.find((each) => each.code === code);
  if (entry === undefined) throw new RangeError(`unknown poverty status ${String(code)}`);
  return entry;
}

/** Kind of a registered household until 2020: 一般, 低保, 五保 (特困). */
export type PovertyKind = 'general' | 'subsistence-allowance' | 'five-guarantees';

function plain(text: string): string {
  return toHalfWidth(withoutSpaces(withoutInvisible(text)));
}

/** The yes/no mark of a roster: 是 √ ✓ 1 Y, 否 × 0 N; undefined when it says neither. A blank says neither. */
export function readYesNo(text: string): boolean | undefined {
  const word = plain(text).toLowerCase();
  if (/^(?:是|√|✓|✔|☑|v|y|yes|1|true|对|有)$/u.test(word)) return true;
  return /^(?:否|不是|×|✗|✘|✕|x|n|no|0|false|无|非)$/u.test(word) ? false : undefined;
}

/** A cell that says outright what the household is, or only yes or no; `on` decides what a bare yes means. */
export function readPovertyStatus(text: string, on: LocalDate): PovertyStatus | undefined {
  const word = plain(text);
  const said = readYesNo(word);
  if (said !== undefined) return said ? yesOn(on) : 'not-poor';
  if (saysNothing(word)) return undefined;
  if (/脱贫不稳定/u.test(word)) return 'lifted-unstable';
  if (/边缘/u.test(word)) return 'marginal';
  if (/突发/u.test(word)) return 'sudden-hardship';
  if (/防止?返贫|监测对象/u.test(word)) return on >= '2026-01-01' ? 'relapse-prevention' : undefined;
  if (/非贫困|非建档|一般农户|一般户|普通农户|非脱贫|非监测/u.test(word)) return 'not-poor';
  if (/未脱贫|返贫/u.test(word)) return 'registered-poor';
  if (/脱贫/u.test(word)) return 'lifted';
  return /建档立卡|贫困户|低保贫困|五保贫困|特困/u.test(word) ? 'registered-poor' : undefined;
}

function yesOn(on: LocalDate): PovertyStatus {
  return on <= '2020-12-31' ? 'registered-poor' : 'lifted';
}

export function readPovertyKind(text: string): PovertyKind | undefined {
  const word = plain(text);
  if (/五保|特困/u.test(word)) return 'five-guarantees';
  if (/低保/u.test(word)) return 'subsistence-allowance';
  return /一般/u.test(word) ? 'general' : undefined;
}
