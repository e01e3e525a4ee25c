import { useNavigate, useRouterState } from '@tanstack/react-router';
import { keepTyped, typedUnder } from './typed';

declare module '@tanstack/react-router' {
  interface HistoryState {
    typed?: string;
  }
}

/**
 * What was typed to find somebody. It is personal, so it stands in no address: the page of the history has a key, and the
 * tab keeps the words of that key, sealed, until the sign-out. Reload and back show the same rows.
 */
export function useTyped() {
  const key = useRouterState({ select: ({ location }) => location.state.typed });
  const navigate = useNavigate();
  const find = (text: string | undefined) => {
    const made = text && crypto.randomUUID();
    if (made) keepTyped(made, text);
    void navigate({ to: '.', search: true, state: (old) => ({ ...old, typed: made }) });
  };
  return { typed: typedUnder(key), find };
}
