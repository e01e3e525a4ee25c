import { useNavigate, useRouterState } from '@tanstack/react-router';

declare module '@tanstack/react-router' {
  interface HistoryState {
    typed?: string;
  }
}

const kept = (key: string) => `typed ${key}`;

/**
 * What was typed to find somebody. It is personal, so it stands in no address: the page of the history has a key, and the
 * tab keeps the words of that key until the sign-out. Reload and back show the same rows.
 */
export function useTyped() {
  const key = useRouterState({ select: ({ location }) => location.state.typed });
  const navigate = useNavigate();
  const typed = key === undefined ? undefined : (sessionStorage.getItem(kept(key)) ?? undefined);
  const find = (text: string | undefined) => {
    const made = text && crypto.randomUUID();
    if (made) sessionStorage.setItem(kept(made), text);
    void navigate({ to: '.', search: true, state: (old) => ({ ...old, typed: made }) });
  };
  return { typed, find };
}
