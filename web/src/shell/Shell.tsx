import { GlobalOutlined, LogoutOutlined, MoonOutlined, SafetyOutlined, SunOutlined } from '@ant-design/icons';
import { Link, Outlet, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { language, speak } from '../i18n';
import { OfflineFlag } from '../offline/OfflineFlag';
import { UndoBar } from '../offline/UndoBar';
import { ProofPrompt } from '../session/ProofPrompt';
import { SignInPrompt } from '../session/SignInPrompt';
import { useSending, useSession } from '../session/session';
import { Button } from '../ui/plain/Button';
import { chooseAppearance, useDark, usePhone } from '../ui/useScreen';
import { NAV } from './nav';
import { PhoneMenu } from './PhoneMenu';
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
        icon={<GlobalOutlined aria-hidden />}
        onClick={() => void speak(language() === 'zh' ? 'en' : 'zh')}
      >
        {t('app.language')}
      </Button>
      <Button
        type="text"
        icon={dark ? <SunOutlined aria-hidden /> : <MoonOutlined aria-hidden />}
        aria-label={t(dark ? 'app.light' : 'app.dark')}
        onClick={() => chooseAppearance(dark ? 'light' : 'dark')}
      />
      <Button
        type="text"
        icon={<SafetyOutlined aria-hidden />}
        aria-label={t('account.title')}
        onClick={() => void navigate({ to: '/account' })}
      />
      <Button
        type="text"
        icon={<LogoutOutlined aria-hidden />}
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
  if (!session) return null;
  const entries = NAV[session.role];
  const who = (
    <span className="muted small who">
      {session.organisation.name}
      <br />
      {session.user.displayName} ({t(`role.${session.role}`)})
    </span>
  );
  return (
    <div className="frame">
      <a className="skip" href="#content">
        {t('app.skip')}
      </a>
      {!phone && (
        <aside className="side">
          <div className="brand">{t('app.name')}</div>
          <nav aria-label={t('app.menu')}>
            {entries.map((entry) => (
              <Link key={entry.to} to={entry.to}>
                {entry.icon} {t(`nav.${entry.word}`)}
              </Link>
            ))}
          </nav>
        </aside>
      )}
      <div className="beside">
        <header className="top">
          {phone ? <strong>{t('app.name')}</strong> : who}
          <span className="grow" />
          <OfflineFlag />
          <Tools />
        </header>
        <main id="content" tabIndex={phone ? 0 : -1}>
          <Outlet />
          <ProofPrompt />
          <SignInPrompt />
        </main>
        <UndoBar />
        {phone && <PhoneMenu entries={entries} />}
      </div>
    </div>
  );
}
