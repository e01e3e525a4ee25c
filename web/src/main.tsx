import { cspNonce } from './csp-nonce';
import './app.css';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { App, ConfigProvider } from 'antd';
import { StrictMode, useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { useTranslation } from 'react-i18next';
import { ApiError } from './api/client';
import { startLanguage } from './i18n';
import { makeRouter } from './routes';
import { SESSION_KEY } from './session/session';
import { makeTheme } from './theme';
import { useDark, usePhone } from './ui/useScreen';

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
window.addEventListener('outbox-sent', () => void queries.invalidateQueries());
if (import.meta.env.PROD && 'serviceWorker' in navigator) void navigator.serviceWorker.register('/sw.js');
// After an update the old page asks for a chunk that is gone: read the new page, once.
window.addEventListener('vite:preloadError', () => {
  if (sessionStorage.getItem('reloaded')) return;
  sessionStorage.setItem('reloaded', '1');
  window.location.reload();
});

type AntdLocale = typeof import('antd/locale/zh_CN').default;

function useAntdLocale(): AntdLocale | undefined {
  const { i18n } = useTranslation();
  const [locale, setLocale] = useState<AntdLocale>();
  useEffect(() => {
    const loading = i18n.language === 'en' ? import('antd/locale/en_US') : import('antd/locale/zh_CN');
    void loading.then((module) => setLocale(module.default));
  }, [i18n.language]);
  return locale;
}

function Console() {
  const dark = useDark();
  const phone = usePhone();
  const locale = useAntdLocale();
  useEffect(() => {
    document.documentElement.dataset.appearance = dark ? 'dark' : 'light';
  }, [dark]);
  return (
    <ConfigProvider
      theme={makeTheme(dark, phone)}
      locale={locale}
      csp={{ nonce: cspNonce }}
      button={{ autoInsertSpace: false }}
    >
      <App>
        <RouterProvider router={router} />
      </App>
    </ConfigProvider>
  );
}

await startLanguage();
createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <QueryClientProvider client={queries}>
      <Console />
    </QueryClientProvider>
  </StrictMode>,
);
