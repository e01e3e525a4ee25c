import { GlobalOutlined, LogoutOutlined, MoonOutlined, SafetyOutlined, SunOutlined } from '@ant-design/icons';
import { Link, Outlet, useLocation, useNavigate } from '@tanstack/react-router';
import { Button, Layout, Menu } from 'antd';
import { useTranslation } from 'react-i18next';
import { language, speak } from '../i18n';
import { OfflineFlag } from '../offline/OfflineFlag';
import { UndoBar } from '../offline/UndoBar';
import { ProofPrompt } from '../session/ProofPrompt';
import { useSending, useSession } from '../session/session';
import { chooseAppearance, useDark, usePhone } from '../ui/useScreen';
import { NAV } from './nav';
import { useLeave } from './useLeave';

function Tools() {
  const { t } = useTranslation();
  const dark = useDark();
  const leave = useLeave();
  const navigate = useNavigate();
  return (
    <>
      <Button
        type="text"
        icon={<GlobalOutlined />}
        onClick={() => void speak(language() === 'zh' ? 'en' : 'zh')}
      >
        {t('app.language')}
      </Button>
      <Button
        type="text"
        icon={dark ? <SunOutlined /> : <MoonOutlined />}
        aria-label={t(dark ? 'app.light' : 'app.dark')}
        onClick={() => chooseAppearance(dark ? 'light' : 'dark')}
      />
      <Button
        type="text"
        icon={<SafetyOutlined />}
        aria-label={t('account.title')}
        onClick={() => void navigate({ to: '/account' })}
      />
      <Button
        type="text"
        icon={<LogoutOutlined />}
        aria-label={t('app.signOut')}
        onClick={() => void leave()}
      />
    </>
  );
}

/** The frame around every screen: a menu at the side on a desk, tabs at the thumb on a phone. */
export function Shell() {
  const { t } = useTranslation();
  const phone = usePhone();
  useSending();
  const { data: session } = useSession();
  const path = useLocation({ select: (location) => location.pathname });
  if (!session) return null;
  const entries = NAV[session.role];
  const chosen = entries.find((entry) => path.startsWith(entry.to))?.to;
  const who = (
    <span className="muted small who">
      {session.organisation.name}
      <br />
      {session.user.displayName} ({t(`role.${session.role}`)})
    </span>
  );
  return (
    <Layout className="frame">
      <a className="skip" href="#content">
        {t('app.skip')}
      </a>
      {!phone && (
        <Layout.Sider width={188} className="side">
          <div className="brand">{t('app.name')}</div>
          <Menu
            mode="inline"
            selectedKeys={chosen ? [chosen] : []}
            items={entries.map((entry) => ({
              key: entry.to,
              icon: entry.icon,
              label: <Link to={entry.to}>{t(`nav.${entry.word}`)}</Link>,
            }))}
          />
        </Layout.Sider>
      )}
      <Layout>
        <header className="top">
          {phone ? <strong>{t('app.name')}</strong> : who}
          <span className="grow" />
          <OfflineFlag />
          <Tools />
        </header>
        <main id="content" tabIndex={phone ? 0 : -1}>
          <Outlet />
          <ProofPrompt />
        </main>
        <UndoBar />
        {phone && (
          <nav className="phone-tabs" aria-label={t('app.menu')}>
            {entries.slice(0, 5).map((entry) => (
              <Link key={entry.to} to={entry.to}>
                {entry.icon}
                {t(`nav.${entry.word}`)}
              </Link>
            ))}
          </nav>
        )}
      </Layout>
    </Layout>
  );
}
