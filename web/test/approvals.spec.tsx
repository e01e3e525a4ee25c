import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  Outlet,
  RouterProvider,
} from '@tanstack/react-router';
import { screen } from '@testing-library/react';
import { ApprovalsPage } from '../src/security/ApprovalsPage';
import { json, serve, show, speakIn } from './support';

const waiting = {
  requestedBy: 'u',
  requestedByName: 'A clerk',
  requestedAt: '2018-03-01T01:00:00Z',
  expiresAt: '2018-03-04T01:00:00Z',
  mayDecide: true,
  mayWithdraw: false,
};

beforeEach(() => speakIn('en'));

it('leads from a hold that waits to the person it is about, whom it does not name, and from an account to nobody', async () => {
  serve(() =>
    json({
      secondPersonRequired: true,
      items: [
        {
          ...waiting,
          id: '1',
          act: 'hold.set',
          aggregate: 'seeker',
          aggregateId: 'abc',
          details: { basis: 'Letter 7' },
        },
        {
          ...waiting,
          id: '2',
          act: 'user.enable',
          aggregate: 'user',
          aggregateId: 'def',
          details: { name: 'napo' },
        },
      ],
    }),
  );
  const root = createRootRoute({ component: Outlet });
  const any = createRoute({ getParentRoute: () => root, path: '$', component: ApprovalsPage });
  const router = createRouter({
    routeTree: root.addChildren([any]),
    history: createMemoryHistory({ initialEntries: ['/approvals'] }),
  });
  show(<RouterProvider router={router as never} />);
  const link = await screen.findByRole('link', { name: 'Open the person' });
  expect(link.getAttribute('href')).toBe('/people?open=abc');
  expect(screen.getAllByRole('link')).toHaveLength(1);
});
