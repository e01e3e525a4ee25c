import {
  FIGURE_CHECK_EVENTS,
  FIGURE_CHECK_POPULATIONS,
  FIGURE_CHECK_SCOPES,
  FIGURE_CHECK_UNITS,
} from '../../../src/modules/reports/domain/figure-checks.js';
import { DepartureSentenceQueries } from '../../../src/modules/reports/application/departure-sentence.queries.js';
import type { FigureLine } from '../../../src/modules/reports/application/figure-list.queries.js';
import { FigureListQueries } from '../../../src/modules/reports/application/figure-list.queries.js';
import { MonthLoader } from '../../../src/modules/reports/application/month-loader.js';
import { leavesOf } from '../../../src/modules/reports/domain/figure.js';
import { checkFigure } from '../../../src/modules/reports/domain/figure-checks.js';
import { ReportsQueries } from '../../../src/modules/reports/index.js';
import { FollowUpFiguresQueries } from '../../../src/modules/follow-ups/index.js';
import { actorOf, COOPERATION, type Services } from '../../support/harness/index.js';

export interface Asked {
  readonly asOf: string;
  readonly knownAt: string;
}

/** Lists opened by their lines too; all others are compared by their ids. */
const OPENED = ['batch1.boarded', 'register.poor'];
const CLAIMS = FIGURE_CHECK_UNITS.flatMap((unit) =>
  FIGURE_CHECK_POPULATIONS.flatMap((population) =>
    FIGURE_CHECK_SCOPES.flatMap((scope) =>
      FIGURE_CHECK_EVENTS.map((event) => ({ unit, population, scope, event })),
    ),
  ),
);

/** Everything reports say of earlier days as known at earlier instants: by what was asked, as text to compare bit for bit. */
export async function saidOf(s: Services, asked: readonly Asked[]): Promise<Record<string, string>> {
  const bureau = actorOf('bureau');
  const reports = s.get(ReportsQueries);
  const said: Record<string, string> = {};
  for (const question of asked) {
    const { asOf, knownAt } = question;
    const of = (what: string, answer: unknown): void => {
      said[`${what} as of ${asOf} as known at ${knownAt}`] = JSON.stringify(answer);
    };
    of('figures', await reports.figures(bureau, question));
    of('assertions', await reports.assertions(bureau, question));
    of('sentence', await s.get(DepartureSentenceQueries).ask(bureau, question));
    of('follow-ups', await s.get(FollowUpFiguresQueries).figures(bureau, asOf, { knownAt }));
    await s.uow.read(bureau, async (tx) => {
      const report = await reports.report(tx, question);
      for (const { path, figure } of leavesOf(report.figures)) of(`list ${path}`, [...figure.ids].sort());
      for (const check of CLAIMS) of(`claim ${Object.values(check).join('.')}`, checkFigure(report, check));
      for (const from of ['2018-02-01', '2018-03-01', '2018-04-01', '2017-01-01']) {
        const to = from.startsWith('2017') ? '2018-12-31' : `${from.slice(0, 8)}28`;
        const figures = await s
          .get(MonthLoader)
          .count(tx, { cooperation: COOPERATION, from, to, asOf }, knownAt);
        for (const { code, unit, members, detail } of figures)
          of(`${from}: ${code}`, { unit, members, detail });
      }
    });
    for (const path of OPENED)
      for (const { id, place, community } of await linesOf(s, question, path))
        of(`line of ${path} ${id}`, { place, community });
  }
  return said;
}

/** Names are left out: they are those of today. */
async function linesOf(s: Services, question: Asked, path: string): Promise<readonly FigureLine[]> {
  const list = await s
    .get(FigureListQueries)
    .open(actorOf('bureau'), question, path, { limit: 100_000 })
    .catch(() => null);
  return list?.lines ?? [];
}

/** What is said otherwise now. Of somebody erased meanwhile, who is still counted, a line says less. */
export async function changed(
  s: Services,
  before: Readonly<Record<string, string>>,
  now: Readonly<Record<string, string>>,
): Promise<string[]> {
  const erased = await s.sql<{ id: string }>(`SELECT id FROM seeker WHERE erased_at IS NOT NULL`);
  return [...new Set([...Object.keys(before), ...Object.keys(now)])]
    .filter((what) => before[what] !== now[what])
    .filter(
      (what) => !(what.startsWith('line of') && what in now && erased.some(({ id }) => what.includes(id))),
    )
    .map((what) => `${what}: ${clip(before[what])} → ${clip(now[what])}`);
}

const clip = (text = 'nothing'): string => (text.length > 160 ? `${text.slice(0, 160)}…` : text);
