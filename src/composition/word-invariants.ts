import { declaredLifecycles, type Transition } from '../kernel/lifecycle/index.js';
import type { Invariant } from './invariant.js';

/**
 * What the store refuses, asked of the rows themselves: of the lifecycles this process has declared, and of rows written since
 * history names the role that wrote them.
 */
export const wordInvariants: readonly Invariant[] = [
  {
    name: 'no step happened after it was recorded',
    sql: `SELECT aggregate, aggregate_id, seq FROM history
          WHERE entered_role IS NOT NULL AND happened_on > (recorded_at AT TIME ZONE 'Asia/Shanghai')::date`,
  },
  {
    name: 'no step happened before the one it follows',
    get sql() {
      return `SELECT aggregate, aggregate_id, seq FROM (
                SELECT one.*, max(happened_on) FILTER (WHERE binds AND NOT back) OVER (
                         PARTITION BY aggregate, aggregate_id, part ORDER BY seq ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS not_before
                FROM (SELECT h.aggregate, h.aggregate_id, h.seq, h.happened_on, h.entered_role, ${named(({ takesBack }) => takesBack === true)} AS back,
                             h.said_by <> 'system' AND NOT ${named(({ binds }) => binds === false)} AS binds,
                             count(*) FILTER (WHERE ${named(({ takesBack }) => takesBack === true)})
                               OVER (PARTITION BY h.aggregate, h.aggregate_id ORDER BY h.seq) AS part
                      FROM history h WHERE h.aggregate IN (${declared()})) one) step
              WHERE entered_role IS NOT NULL AND happened_on < not_before`;
    },
  },
  {
    name: 'a word typed for another party has its evidence',
    get sql() {
      return `SELECT h.aggregate, h.aggregate_id, h.seq FROM history h
              WHERE h.aggregate IN (${declared()}) AND h.evidence IS NULL AND h.said_by NOT IN ('system', h.entered_role)
                AND h.channel <> 'workbook' AND NOT (h.entered_role = 'system' AND h.channel IN ('account', 'link', 'system'))
                AND NOT ${named(({ typedFor, internal }) => typedFor === 'free' || internal === true)}`;
    },
  },
  {
    name: 'a word kept beside the histories has its evidence as well',
    get sql() {
      return STATEMENTS_BESIDE_HISTORY.map(
        ({ table, reportedBy, typist, evidence }) =>
          `SELECT '${table}' AS relation, w.placement_id FROM ${table} w
           LEFT JOIN user_account u ON u.id = w.entered_by JOIN placement p ON p.id = w.placement_id
           JOIN seeker s ON s.id = p.seeker_id AND s.erased_at IS NULL
           WHERE w.channel <> 'workbook' AND ${reportedBy} <> ${typist} AND ${NOTHING(`w.${evidence}`)}`,
      ).join(' UNION ALL ');
    },
  },
  {
    name: 'a word of a workbook was read by the service',
    sql: `SELECT aggregate, aggregate_id, seq FROM history
          WHERE channel = 'workbook' AND aggregate <> 'import' AND entered_role IS NOT NULL AND entered_role <> 'system'`,
  },
];

/** Words that no lifecycle moves by: who said them, and what stands behind them when somebody else typed them. */
export const STATEMENTS_BESIDE_HISTORY: readonly RecordedStatement[] = [
  { table: 'evidence', reportedBy: 'w.said_by', typist: 'w.entered_role', evidence: 'reference' },
  { table: 'start_duty', reportedBy: 'w.said_by', typist: 'u.role', evidence: 'reference' },
  { table: 'start_echo', reportedBy: `'worker'`, typist: 'w.entered_role', evidence: 'evidence' },
  { table: 'subsidy_paper', reportedBy: 'w.said_by', typist: 'u.role', evidence: 'reference' },
];

interface RecordedStatement {
  readonly table: string;
  readonly reportedBy: string;
  /** Role it was written in; of rows that do not say it, the account's. */
  readonly typist: string;
  readonly evidence: string;
}

const NOTHING = (text: string): string =>
  `COALESCE(${text}, '') ~ '^[[:space:]]*([-—–_/*.、]*|无|没有|不详|未知)[[:space:]]*$'`;

type AnyTransition = Pick<Transition<string, never>, 'takesBack' | 'binds' | 'typedFor' | 'internal'>;

const declared = (): string => quoted(declaredLifecycles().map(({ aggregate }) => aggregate));

/** Whether the row is of a move the tables say this of. */
function named(test: (move: AnyTransition) => boolean): string {
  const names = declaredLifecycles().flatMap(({ aggregate, transitions: transitions }) =>
    Object.entries<AnyTransition>(transitions)
      .filter(([, move]) => test(move))
      .map(([name]) => `${aggregate}.${name}`),
  );
  return `(h.aggregate || '.' || h.move IN (${quoted(names)}))`;
}

/** Names of code, never of a request. */
const quoted = (names: readonly string[]): string => ['', ...names].map((name) => `'${name}'`).join(', ');
