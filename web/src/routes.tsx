import type { QueryClient } from '@tanstack/react-query';
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  redirect,
} from '@tanstack/react-router';
import type { ComponentType } from 'react';
import { problemOf } from './api/client';
import { openWords } from './i18n';
import { shelfOf } from './i18n/shelf-of';
import { granted } from './offline/grant';
import { homeOf, readSession, SESSION_KEY, type Session } from './session/session';
import { NotFound } from './shell/NotFound';
import { listSearch } from './ui/list-search';
import { openTyped } from './ui/typed';

interface Context {
  queries: QueryClient;
}

const sessionOf = (queries: QueryClient) =>
  queries.fetchQuery<Session | null>({ queryKey: SESSION_KEY, staleTime: 60_000, queryFn: readSession });

const root = createRootRouteWithContext<Context>()({ component: Outlet, notFoundComponent: NotFound });

const login = createRoute({
  getParentRoute: () => root,
  path: '/login',
  component: lazyRouteComponent(() => import('./session/LoginPage'), 'LoginPage'),
});

const signInSteps = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  component: lazyRouteComponent(() => import('./session/SignInSteps'), 'SignInSteps'),
  beforeLoad: async ({ context }) => {
    if (!(await sessionOf(context.queries))) throw redirect({ to: '/login' });
  },
});

/**
 * Nobody is signed in: a trip that was taken along goes on under its PIN. Nobody can tell: a granted day is opened by its PIN,
 * else what is kept here waits for a connection.
 */
async function sessionOrKept(queries: QueryClient, back: string): Promise<Session> {
  const session = await sessionOf(queries).catch((error: unknown) => {
    const { status } = problemOf(error);
    if (status !== 0 && status < 502) throw error;
    throw redirect({ to: '/offline', search: { back } });
  });
  if (session) return session;
  throw redirect({ to: (await granted())?.batchId ? '/trip' : '/login' });
}

const keptTrip = createRoute({
  getParentRoute: () => root,
  path: '/trip',
  beforeLoad: async () => {
    if (!(await granted())?.batchId) throw redirect({ to: '/login' });
  },
  component: lazyRouteComponent(
    async () => (await Promise.all([import('./escort/KeptTripPage'), openWords('field')]))[0],
    'KeptTripPage',
  ),
});

/** A page of this console and nothing else. */
const ownPage = (back: unknown): string => (typeof back === 'string' && /^\/(?!\/)/.test(back) ? back : '/');

const offline = createRoute({
  getParentRoute: () => root,
  path: '/offline',
  validateSearch: ({ back }: Record<string, unknown>) => ({ back: ownPage(back) }),
  component: lazyRouteComponent(() => import('./offline/OfflinePage'), 'OfflinePage'),
});

const inside = createRoute({
  getParentRoute: () => root,
  id: 'inside',
  component: lazyRouteComponent(() => import('./shell/Shell'), 'Shell'),
  beforeLoad: async ({ context, location }) => {
    const session = await sessionOrKept(context.queries, location.href);
    if (session.openSteps.length > 0) throw redirect({ to: '/sign-in' });
    await openTyped(location.state.typed);
  },
});

const start = createRoute({
  getParentRoute: () => root,
  path: '/',
  beforeLoad: async ({ context, location }) => {
    throw redirect({ to: homeOf((await sessionOrKept(context.queries, location.href)).role) });
  },
});

/** Screens built of antd stand in its frame, which is fetched with the first of them. */
const themed = createRoute({
  getParentRoute: () => inside,
  id: 'themed',
  component: lazyRouteComponent(() => import('./ui/Themed'), 'ThemedScreens'),
});

type Load<Name extends string> = () => Promise<Record<Name, ComponentType>>;
const shown = <Name extends string>(path: string, load: Load<Name>, name: Name) =>
  lazyRouteComponent(async () => (await Promise.all([load(), openWords(shelfOf(path))]))[0], name);

const screen = <Path extends string, Name extends string>(path: Path, load: Load<Name>, name: Name) =>
  createRoute({
    getParentRoute: () => themed,
    path,
    validateSearch: listSearch,
    component: shown(path, load, name),
  });

/** A screen of `ui/plain` alone: light enough for a cheap phone. */
const plainScreen = <Path extends string, Name extends string>(path: Path, load: Load<Name>, name: Name) =>
  createRoute({
    getParentRoute: () => inside,
    path,
    validateSearch: listSearch,
    component: shown(path, load, name),
  });

const screens = [
  screen('/overview', () => import('./bureau/OverviewPage'), 'OverviewPage'),
  screen('/people', () => import('./bureau/PeoplePage'), 'PeoplePage'),
  screen('/fairs', () => import('./bureau/FairsPage'), 'FairsPage'),
  screen('/fairs/$fairId', () => import('./bureau/FairPage'), 'FairPage'),
  screen('/vacancies', () => import('./bureau/VacanciesPage'), 'VacanciesPage'),
  screen('/plans', () => import('./bureau/PlansPage'), 'PlansPage'),
  screen('/plans/$planId', () => import('./bureau/PlanPage'), 'PlanPage'),
  screen('/medical', () => import('./bureau/ForecastPage'), 'ForecastPage'),
  screen('/subsidies', () => import('./bureau/SubsidiesPage'), 'SubsidiesPage'),
  screen('/subsidies/claims', () => import('./bureau/SubsidyClaimsPage'), 'SubsidyClaimsPage'),
  screen('/reports', () => import('./reports/ReportsPage'), 'ReportsPage'),
  screen('/reports/$runId', () => import('./reports/ReportPage'), 'ReportPage'),
  screen('/forms', () => import('./reports/FillFormPage'), 'FillFormPage'),
  screen('/imports', () => import('./bureau/ImportsPage'), 'ImportsPage'),
  screen('/imports/$importId', () => import('./bureau/ImportPage'), 'ImportPage'),
  screen('/exports', () => import('./bureau/ExportsPage'), 'ExportsPage'),
  screen('/rights', () => import('./bureau/RightsPage'), 'RightsPage'),
  screen('/duties', () => import('./employer/DutiesPage'), 'DutiesPage'),
  screen('/answers', () => import('./employer/AnswersPage'), 'AnswersPage'),
  screen('/arrivals', () => import('./employer/ArrivalsPage'), 'ArrivalsPage'),
  screen('/papers', () => import('./employer/PapersPage'), 'PapersPage'),
  screen('/approvals', () => import('./security/ApprovalsPage'), 'ApprovalsPage'),
  screen('/users', () => import('./security/UsersPage'), 'UsersPage'),
  screen('/slots', () => import('./clinic/SlotsPage'), 'SlotsPage'),
  screen('/statement', () => import('./clinic/StatementPage'), 'StatementPage'),
  screen('/clinic', () => import('./clinic/DayListPage'), 'DayListPage'),
] as const;

const plainScreens = [
  plainScreen('/legal-holds', () => import('./bureau/LegalHoldsPage'), 'LegalHoldsPage'),
  plainScreen('/account', () => import('./session/AccountPage'), 'AccountPage'),
  plainScreen('/audit', () => import('./audit/AuditPage'), 'AuditPage'),
  plainScreen('/queues', () => import('./operation/QueuesPage'), 'QueuesPage'),
  plainScreen('/batches/$batchId', () => import('./bureau/BatchPage'), 'BatchPage'),
  plainScreen('/batches', () => import('./bureau/BatchesPage'), 'BatchesPage'),
  plainScreen('/fairs/$fairId/roster', () => import('./bureau/roster/RosterPage'), 'RosterPage'),
  plainScreen('/placements', () => import('./bureau/PlacementsPage'), 'PlacementsPage'),
  plainScreen('/work', () => import('./work/WorkPage'), 'WorkPage'),
  plainScreen('/m/today', () => import('./caseworker/TodayPage'), 'TodayPage'),
  plainScreen('/m/trips', () => import('./escort/TripsPage'), 'TripsPage'),
  plainScreen('/m/trips/$batchId', () => import('./escort/TripPage'), 'TripPage'),
  plainScreen('/m/outbox', () => import('./caseworker/OutboxPage'), 'OutboxPage'),
  plainScreen('/m/register', () => import('./caseworker/RegisterPage'), 'RegisterPage'),
  plainScreen('/m/people', () => import('./caseworker/MyPeoplePage'), 'MyPeoplePage'),
] as const;

const tree = root.addChildren([
  start,
  login,
  keptTrip,
  offline,
  signInSteps,
  inside.addChildren([...plainScreens, themed.addChildren(screens)]),
]);

export const makeRouter = (queries: QueryClient) =>
  createRouter({ routeTree: tree, context: { queries }, defaultPreload: 'intent', scrollRestoration: true });

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof makeRouter>;
  }
}
