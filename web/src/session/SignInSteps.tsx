import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client';
import { Button } from '../ui/plain/Button';
import { Field, SecretInput, TextInput } from '../ui/plain/Fields';
import { Enrolment } from './Enrolment';
import { homeOf, keepSession, SESSION_KEY, useSession, useSignOut } from './session';
import { useStep } from './useStep';

/** What is asked for after the password: the code, a password of one's own, the enrolment of an authenticator. */
export function SignInSteps() {
  const { t } = useTranslation();
  const { data: session } = useSession();
  const signOut = useSignOut();
  const next = useNextStep();
  const step = session?.openSteps[0];
  return (
    <main className="login">
      <div className="panel">
        <h1>{t(`signIn.${step ?? 'code'}`)}</h1>
        {step === 'code' && <CodeStep done={next} />}
        {step === 'password' && <PasswordStep done={next} />}
        {step === 'enrolment' && <Enrolment done={next} />}
        <Button type="link" block onClick={() => void signOut()}>
          {t('app.signOut')}
        </Button>
      </div>
    </main>
  );
}

/** Reads the session anew and goes where it may. */
function useNextStep() {
  const queries = useQueryClient();
  const navigate = useNavigate();
  return async () => {
    const session = (await api.GET('/api/v1/session')).data ?? null;
    queries.setQueryData(SESSION_KEY, session);
    if (session) keepSession(session);
    if (session && session.openSteps.length === 0) void navigate({ to: homeOf(session.role) });
  };
}

export function CodeStep({ done }: { done: () => Promise<void> }) {
  const { t } = useTranslation();
  const step = useStep(['code'], (body) => api.POST('/api/v1/session/code', { body }), done);
  return (
    <form className="fields" onSubmit={step.submit}>
      {step.refused}
      <Field label={t('signIn.codeHint')}>
        <TextInput name="code" required minLength={6} autoFocus autoComplete="one-time-code" />
      </Field>
      <Button type="primary" submit block loading={step.sending}>
        {t('login.submit')}
      </Button>
    </form>
  );
}

export function PasswordStep({ done }: { done: () => Promise<void> }) {
  const { t } = useTranslation();
  const step = useStep(['current', 'next'], (body) => api.PUT('/api/v1/session/password', { body }), done);
  const hint = useId();
  return (
    <form className="fields" onSubmit={step.submit}>
      {step.refused}
      <Field label={t('signIn.current')}>
        <SecretInput name="current" required autoComplete="current-password" />
      </Field>
      <Field label={t('signIn.next')}>
        <SecretInput
          name="next"
          required
          minLength={12}
          autoComplete="new-password"
          aria-describedby={hint}
        />
        <span id={hint} className="muted small">
          {t('signIn.nextHint')}
        </span>
      </Field>
      <Button type="primary" submit block loading={step.sending}>
        {t('app.save')}
      </Button>
    </form>
  );
}
