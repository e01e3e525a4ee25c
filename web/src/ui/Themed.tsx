import { Outlet } from '@tanstack/react-router';
import { App, ConfigProvider } from 'antd';
import type zhCN from 'antd/locale/zh_CN';
import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { cspNonce } from '../csp-nonce';
import { makeTheme } from '../theme';
import { useDark, usePhone } from './useScreen';

type AntdLocale = typeof zhCN;

function useAntdLocale(): AntdLocale | undefined {
  const { i18n } = useTranslation();
  const [locale, setLocale] = useState<AntdLocale>();
  useEffect(() => {
    const loading = i18n.language === 'en' ? import('antd/locale/en_US') : import('antd/locale/zh_CN');
    void loading.then((module) => setLocale(module.default));
  }, [i18n.language]);
  return locale;
}

/** antd as this console wears it, for what is built of it; the screens of `ui/plain` never load it. */
export function Themed({ children }: { children: ReactNode }) {
  const dark = useDark();
  const phone = usePhone();
  const locale = useAntdLocale();
  // With the words antd stands in one more frame: what is shown before would be thrown away, and whatever was begun in it.
  if (!locale) return null;
  return (
    <ConfigProvider
      theme={makeTheme(dark, phone)}
      locale={locale}
      csp={{ nonce: cspNonce }}
      button={{ autoInsertSpace: false }}
    >
      <App component={false}>{children}</App>
    </ConfigProvider>
  );
}

export const ThemedScreens = () => (
  <Themed>
    <Outlet />
  </Themed>
);
