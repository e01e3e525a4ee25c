import { QueryClientProvider } from '@tanstack/react-query';
import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  Outlet,
  RouterProvider,
} from '@tanstack/react-router';
import { fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import type { Role, Session } from '../src/session/session';
import { NAV } from '../src/shell/nav';
import { Shell } from '../src/shell/Shell';
import { queriesOf, speakIn } from './support';

/** The frame with nothing in it, as somebody of this role sees it. */
async function enter(role: Role): Promise<void> {
  const session: Partial<Session> = {
    role,
    openSteps: ['code'],
    permissions: [],
    organisation: { id: 'o', name: 'Office', kind: 'source-bureau' },
  };
  const queries = queriesOf({ ...session, user: { id: 'u', displayName: 'Somebody' } } as Partial<Session>);
  const root = createRootRoute({ component: Outlet });
  const frame = createRoute({ getParentRoute: () => root, id: 'frame', component: Shell });
  const any = createRoute({ getParentRoute: () => frame, path: '$', component: () => null });
  const router = createRouter({
    routeTree: root.addChildren([frame.addChildren([any])]),
    history: createMemoryHistory({ initialEntries: ['/overview'] }),
  });
  render(
    <QueryClientProvider client={queries}>
      <RouterProvider router={router as never} />
    </QueryClientProvider>,
  );
  await screen.findByRole('navigation');
}
const menu = () => within(screen.getByRole('navigation')).getAllByRole('link');

beforeEach(() => speakIn('zh'));

describe('the frame around every screen', () => {
  it.each(Object.keys(NAV) as Role[])('shows a %s their menu, in the order of their work', async (role) => {
    await enter(role);
    expect(menu().map((link) => link.getAttribute('href'))).toEqual(NAV[role].map(({ to }) => to));
  });

  it('changes its language with one press, and keeps it for the next visit', async () => {
    await enter('bureau');
    expect(menu()[0]!.textContent).toContain('总览');
    fireEvent.click(screen.getByRole('button', { name: 'English' }));
    await waitFor(() => expect(menu()[0]!.textContent).toContain('Overview'));
    expect(screen.getByRole('button', { name: 'Sign out' })).toBeTruthy();
    expect(document.body.textContent).toContain('HR bureau');
    expect([document.documentElement.lang, document.title]).toEqual(['en', 'Shanggang']);
    expect(localStorage.getItem('language')).toBe('en');
    fireEvent.click(screen.getByRole('button', { name: '中文' }));
    await waitFor(() => expect(menu()[0]!.textContent).toContain('总览'));
    expect([document.documentElement.lang, document.title]).toEqual(['zh-CN', '上岗']);
    expect(localStorage.getItem('language')).toBe('zh');
  });

  it('leads the keyboard past the menu', async () => {
    await enter('bureau');
    const skip = screen.getByRole('link', { name: '跳到正文' });
    expect(document.querySelector(skip.getAttribute('href')!)?.tagName).toBe('MAIN');
  });
});
