import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { homeOf, SESSION_KEY, takeOver } from './session';
import { SignInForm } from './SignInForm';

export function LoginPage() {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const navigate = useNavigate();
  return (
    <main className="login">
      <div className="panel fields">
        <h1>{t('app.name')}</h1>
        <p className="muted">{t('app.tagline')}</p>
        {window.location.search === '?locked' && (
          <p className="refused" role="alert">
            {t('offline.lockedDevice')}
          </p>
        )}
        <SignInForm
          done={async (session) => {
            await takeOver(session);
            queries.setQueryData(SESSION_KEY, session);
            void navigate({ to: session.openSteps.length > 0 ? '/sign-in' : homeOf(session.role) });
          }}
        />
      </div>
    </main>
  );
}
