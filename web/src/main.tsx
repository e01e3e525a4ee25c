import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import i18next from 'i18next';
import { StrictMode, useEffect } from 'react';
import { createRoot } from 'react-dom/client';
import { ApiError } from './api/client';
import { startLanguage } from './i18n';
import { makeRouter } from './routes';
import { askWritersAboutHealth } from './session/health-question';
import { leaveLocked, SESSION_KEY } from './session/session';
import { Notices } from './ui/plain/Notices';
import { tell } from './ui/plain/notices';
import { useDark } from './ui/useScreen';

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      // Without a connection a read fails at once, so that the copy of the device can be shown.
      networkMode: 'always',
      staleTime: 15_000,
      refetchOnWindowFocus: true,
      retry: (count, error) => error instanceof ApiError && error.status >= 500 && count < 2,
    },
    mutations: { networkMode: 'always' },
  },
});
const router = makeRouter(queries);

window.addEventListener('session-ended', () => {
  queries.setQueryData(SESSION_KEY, null);
  void router.invalidate();
});
window.addEventListener('device-locked', () => void leaveLocked());
window.addEventListener('act-not-kept', () => tell(i18next.t('offline.notKept'), 'bad'));
window.addEventListener('outbox-sent', () => void queries.invalidateQueries());
if (import.meta.env.PROD && 'serviceWorker' in navigator) void navigator.serviceWorker.register('/sw.js');
// After an update the old page asks for a chunk that is gone: read the new page, once.
window.addEventListener('vite:preloadError', () => {
  if (sessionStorage.getItem('reloaded')) return;
  sessionStorage.setItem('reloaded', '1');
  window.location.reload();
});

function Console() {
  const dark = useDark();
  useEffect(() => {
    document.documentElement.dataset.appearance = dark ? 'dark' : 'light';
  }, [dark]);
  return (
    <>
      <RouterProvider router={router} />
      <Notices />
    </>
  );
}

askWritersAboutHealth();
await startLanguage();
createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <QueryClientProvider client={queries}>
      <Console />
    </QueryClientProvider>
  </StrictMode>,
);
