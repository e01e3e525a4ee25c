import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, fireEvent, render, screen } from '@testing-library/react';
import type { ReactElement } from 'react';
import type { Problem } from '../src/api/client';
import { openWords, speak, startLanguage } from '../src/i18n';
import type { Language } from '../src/i18n/shelves';
import { SESSION_KEY, type Session } from '../src/session/session';
import { Notices } from '../src/ui/plain/Notices';

await startLanguage();
await Promise.all([openWords('field'), openWords('desk')]);

export const speakIn = (language: Language): Promise<void> => act(() => speak(language));

export const queriesOf = (session: Partial<Session> | null = null): QueryClient => {
  const queries = new QueryClient({
    defaultOptions: {
      queries: { retry: false, networkMode: 'always' },
      mutations: { networkMode: 'always' },
    },
  });
  queries.setQueryData(SESSION_KEY, session);
  queries.setQueryDefaults(SESSION_KEY, { staleTime: Infinity, enabled: false });
  return queries;
};

/** A part of the console on a page of its own, with what the console says by itself. */
export function show(part: ReactElement, queries = queriesOf()) {
  const around = (shown: ReactElement) => (
    <QueryClientProvider client={queries}>
      {shown}
      <Notices />
    </QueryClientProvider>
  );
  const page = render(around(part));
  return { ...page, rerender: (next: ReactElement) => page.rerender(around(next)) };
}

/** The service as one test needs it. @returns what it was sent */
export function serve(answer: (request: Request) => Response | Promise<Response>): Request[] {
  const sent: Request[] = [];
  globalThis.fetch = async (asked) => {
    const request = new Request(asked);
    sent.push(request.clone());
    return answer(request);
  };
  return sent;
}

export const json = (body: unknown, status = 200): Response =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } });

export const refusal = (code: string, zh: string, en: string, status = 422): Response =>
  json({ code, status, text: { zh, en } } satisfies Problem, status);

export const press = (name: string): boolean => fireEvent.click(screen.getByRole('button', { name }));

/** What the console said by itself, first to last; what earlier tests made it say stands before. */
export const notices = (): string[] =>
  [...document.querySelectorAll('.notices p')].map(({ textContent }) => textContent.trim());

/** A promise that ends when the test says so. */
export function held<T>() {
  let end: (value: T) => void = () => undefined;
  const promise = new Promise<T>((resolve) => (end = resolve));
  return { promise, end };
}
