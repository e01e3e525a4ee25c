// The orders of one person as they stand while the lines of a workbook are gone through, in file order: a line sees what the
// lines above it have done, before anything is written.
import type { ClinicResult } from './clinic-result.js';
import type { Conclusion } from './conclusion.js';
import type { ExamKind } from './exam-kinds.js';
import { type KnownOrder, matchResult, type ResultLine, type ResultMatch } from './result-rules.js';

/** An order with what is needed to tell whether a line means its post. */
export interface OrderInBook extends KnownOrder {
  readonly placementId: string;
  readonly employerId: string | null;
  readonly employerKey: string;
  readonly titleKey: string;
  readonly hazards: readonly string[];
  readonly plannedStartOn: string | null;
}

/** A post as a line writes it, with what the register knows of it. */
export interface WrittenPost {
  readonly employerKey: string;
  readonly titleKey: string;
  readonly employerId: string | null;
  readonly vacancyId: string | null;
}

const AGAINST: ReadonlySet<Conclusion> = new Set<Conclusion>([
  'contraindication',
  'suspected_disease',
  'not_fit_for_post',
]);

export type MatchedResult = ResultMatch & { readonly line: ResultLine; readonly order: OrderInBook | null };

export class ResultMatcher {
  private readonly orders: OrderInBook[];

  constructor(orders: readonly OrderInBook[]) {
    this.orders = [...orders];
  }

  /** The order the words of a line are judged by: the open one, else the newest. */
  get current(): OrderInBook | undefined {
    return (
      this.orders.find(({ status }) => status !== 'concluded' && status !== 'cancelled') ?? this.orders.at(-1)
    );
  }

  /** Which order a line answers. A re-match is one only for somebody whom a conclusion keeps from the first post. */
  match(result: ClinicResult, post: WrittenPost): MatchedResult {
    const base = {
      conclusion: result.conclusion,
      ...(result.attendedOn ? { examinedOn: result.attendedOn } : {}),
    };
    const named = this.postOf(result, post);
    const line: ResultLine = { ...base, post: named, exam: this.examOf(result.exam, named) };
    const match = matchResult(line, this.orders);
    const checkId = 'checkId' in match ? match.checkId : match.kind === 'rematch' ? match.fromCheckId : null;
    const order = this.orders.find((known) => known.checkId === checkId) ?? null;
    if (match.kind !== 'rematch') return { ...match, line, order };
    const barred = this.orders.find((known) => known.conclusion && AGAINST.has(known.conclusion));
    const possible =
      barred && result.conclusion !== null && result.conclusion !== 'recheck' && result.attendedOn !== null;
    return possible
      ? { kind: 'rematch', fromCheckId: barred.checkId, line, order: barred }
      : { kind: 'not_ordered', line, order: null };
  }

  /** Notes what a line has done, for the lines below it. */
  note(match: MatchedResult): void {
    const { line, order } = match;
    const done = {
      status: statusAfter(line),
      ...(line.conclusion ? { conclusion: line.conclusion } : {}),
      ...(line.examinedOn ? { examinedOn: line.examinedOn } : {}),
    };
    if (!order) return;
    if (match.kind === 'answers') this.orders[this.orders.indexOf(order)] = { ...order, ...done };
    else if (match.kind === 'next_attempt')
      this.orders.push({
        ...order,
        ...done,
        checkId: `${order.checkId}:${match.attempt}`,
        attempt: match.attempt,
      });
    else if (match.kind === 'rematch')
      this.orders.push({
        ...order,
        ...done,
        ...line,
        checkId: `${order.checkId}:rematch`,
        attempt: 1,
      } as OrderInBook);
    else return;
    if (match.kind !== 'rematch' && done.status === 'recheck_due') this.openRecheck(order, match.attempt);
  }

  private openRecheck(order: OrderInBook, attempt: number): void {
    const { conclusion: _conclusion, examinedOn: _examinedOn, ...rest } = order;
    this.orders.push({
      ...rest,
      status: 'ordered',
      checkId: `${order.checkId}:${attempt + 1}`,
      attempt: attempt + 1,
    });
  }

  /** The post a line means: the same words or firm, or the only one it can mean. */
  private postOf(result: ClinicResult, post: WrittenPost): string {
    const same = this.orders.find(
      (order) =>
        order.titleKey === post.titleKey &&
        (order.employerKey === post.employerKey ||
          (post.employerId !== null && order.employerId === post.employerId)),
    );
    if (same) return same.post;
    if (post.vacancyId !== null) return post.vacancyId;
    const told = this.orders.find(
      (order) =>
        order.status !== 'concluded' ||
        (order.examinedOn === result.attendedOn && order.conclusion === result.conclusion),
    );
    return told?.post ?? `${post.employerKey}|${post.titleKey}`;
  }

  /** The order's own kind where the line names none, or another than the only one ordered for this post. */
  private examOf(exam: ExamKind | null, post: string): ExamKind {
    const ordered = this.orders.filter((order) => order.post === post).map((order) => order.exam);
    if (exam !== null && (ordered.includes(exam) || ordered.length === 0)) return exam;
    return ordered[0] ?? 'general';
  }
}

function statusAfter({ conclusion, examinedOn }: ResultLine): OrderInBook['status'] {
  if (examinedOn === undefined) return 'missed';
  if (conclusion === null) return 'attended';
  return conclusion === 'recheck' ? 'recheck_due' : 'concluded';
}
