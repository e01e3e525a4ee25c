/**
 * How a firm is recognised when a ledger names it: rosters carry names as typed (full or half width, other brackets,
 * short forms), never the credit code.
 */
const SUFFIX = /(?:股份有限公司|有限责任公司|有限公司|集团公司|公司|集团)$/;
const BRANCH = /(?:分公司|分厂)$/;
const REGION = /^(?:中国)?(?:广东省?)?(?:深圳市?)?(?:龙岗区?)?/;
const FICTITIOUS = /\(虚构\)|\[虚构\]|【虚构】|虚构/g;
const NOISE = /[\s\u200b-\u200f\ufeff\u00ad·・.,、\-—_'"“”‘’]/g;
const BRACKETS = /[()[\]【】〔〕<>《》{}]/g;

/** Comparable form: half width, no spaces, brackets or mark of fiction; region and legal form stay. */
export function employerNameKey(name: string): string {
  return name
    .normalize('NFKC')
    .replace(NOISE, '')
    .replace(FICTITIOUS, '')
    .replace(BRACKETS, '')
    .toLowerCase();
}

/** What people call the firm: without region in front and legal form behind; empty when nothing else is left. */
export function employerShortName(name: string): string {
  const key = employerNameKey(name);
  const short = (BRANCH.test(key) ? key : key.replace(SUFFIX, '')).replace(REGION, '');
  return short.length >= 2 ? short : '';
}

export interface NamedEmployer {
  readonly id: string;
  readonly name: string;
}

export type EmployerMatch<T extends NamedEmployer> =
  | { readonly kind: 'exact' | 'short'; readonly employer: T }
  | { readonly kind: 'ambiguous'; readonly candidates: readonly T[] }
  | { readonly kind: 'none' };

/** Finds employers by the names people write. Build it once per import; each look-up is then two map reads. */
export class EmployerNames<T extends NamedEmployer> {
  private readonly byKey = new Map<string, T[]>();
  private readonly byShort = new Map<string, T[]>();

  constructor(employers: Iterable<T>) {
    for (const employer of employers) this.add(employer);
  }

  add(employer: T): void {
    push(this.byKey, employerNameKey(employer.name), employer);
    const short = employerShortName(employer.name);
    if (short) push(this.byShort, short, employer);
  }

  /** Exact form first, then the short form; two firms under one short form are never guessed between. */
  find(written: string): EmployerMatch<T> {
    const exact = this.byKey.get(employerNameKey(written)) ?? [];
    if (exact.length > 0) return answer('exact', exact);
    const short = this.byShort.get(employerShortName(written)) ?? [];
    return answer('short', short);
  }
}

function answer<T extends NamedEmployer>(kind: 'exact' | 'short', found: readonly T[]): EmployerMatch<T> {
  const [first, ...others] = found;
  if (!first) return { kind: 'none' };
  return others.length === 0 ? { kind, employer: first } : { kind: 'ambiguous', candidates: found };
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
