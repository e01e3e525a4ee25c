// Which company or post of a fair somebody asked to come for: said by booth number, company, post, or company/post.
import { toHalfWidth, withoutInvisible, withoutSpaces } from '../../../kernel/values/index.js';

/** A company that stands at this fair. */
export interface Booth {
  readonly employerId: string;
  readonly employerName: string;
  readonly booth: string | null;
}

export interface BoothVacancy {
  readonly vacancyId: string;
  readonly employerId: string;
  readonly employerName: string;
  readonly title: string;
}

export interface PreferredVacancy extends Booth {
  readonly vacancyId: string | null;
  readonly title: string | null;
}

export type PreferenceReading =
  | { readonly ok: true; readonly wish: PreferredVacancy }
  | { readonly ok: false; readonly error: 'unknown' | 'ambiguous' };

const key = (text: string): string => withoutSpaces(withoutInvisible(toHalfWidth(text))).toUpperCase();
const SHORTEST_PART = 2;

const none: PreferenceReading = { ok: false, error: 'unknown' };
const several: PreferenceReading = { ok: false, error: 'ambiguous' };

export function readPreference(
  text: string,
  stands: readonly Booth[],
  posts: readonly BoothVacancy[],
): PreferenceReading {
  const [firm = '', title, more] = key(text).split('/');
  if (firm === '' || more !== undefined) return none;
  const companies = companiesCalled(firm, stands, posts);
  if (title) {
    const fitting = posts.filter(
      (post) =>
        key(post.title) === title && companies.some(({ employerId }) => employerId === post.employerId),
    );
    return ofPosts(fitting, stands);
  }
  if (companies.length === 1) return { ok: true, wish: { ...companies[0]!, vacancyId: null, title: null } };
  if (companies.length > 1) return several;
  return ofPosts(
    posts.filter((post) => key(post.title) === firm),
    stands,
  );
}

/** As a cell shows it, and as {@link readPreference} reads it again. */
export function preferenceText({ booth, employerName, title }: PreferredVacancy): string {
  const firm = booth ?? employerName;
  return title === null ? firm : `${firm}/${title}`;
}

function companiesCalled(firm: string, stands: readonly Booth[], posts: readonly BoothVacancy[]): Booth[] {
  const byBooth = stands.filter(({ booth }) => booth !== null && key(booth) === firm);
  if (byBooth.length > 0) return byBooth;
  const all = new Map(stands.map((stand) => [stand.employerId, stand]));
  for (const { employerId, employerName } of posts)
    if (!all.has(employerId)) all.set(employerId, { employerId, employerName, booth: null });
  const exact = [...all.values()].filter(({ employerName }) => key(employerName) === firm);
  if (exact.length > 0 || firm.length < SHORTEST_PART) return exact;
  return [...all.values()].filter(({ employerName }) => key(employerName).includes(firm));
}

/** Several posts of one title at one company are that company. */
function ofPosts(posts: readonly BoothVacancy[], stands: readonly Booth[]): PreferenceReading {
  const [first] = posts;
  if (!first) return none;
  if (posts.some(({ employerId }) => employerId !== first.employerId)) return several;
  const booth = stands.find(({ employerId }) => employerId === first.employerId)?.booth ?? null;
  const { employerId, employerName } = first;
  const one = posts.length === 1 ? first : null;
  return {
    ok: true,
    wish: { employerId, employerName, booth, vacancyId: one?.vacancyId ?? null, title: one?.title ?? null },
  };
}
