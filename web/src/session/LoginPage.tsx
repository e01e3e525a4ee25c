import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, problemOf } from '../api/client';
import { Button } from '../ui/plain/Button';
import { Field, SecretInput, TextInput } from '../ui/plain/Fields';
import { homeOf, SESSION_KEY, takeOver } from './session';

interface Typed {
  name: string;
  password: string;
}

export function LoginPage() {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [byPin, setByPin] = useState(false);
  const signIn = useMutation({
    mutationFn: async ({ name, password }: Typed) =>
      byPin
        ? (await api.POST('/api/v1/session/pin', { body: { name, pin: password } })).data
        : (await api.POST('/api/v1/session', { body: { name, password } })).data,
    onSuccess: async (session) => {
      if (!session) return;
      await takeOver(session);
      queries.setQueryData(SESSION_KEY, session);
      void navigate({ to: session.openSteps.length > 0 ? '/sign-in' : homeOf(session.role) });
    },
  });
  const status = signIn.isError ? problemOf(signIn.error).status : 0;
  const refused = t(status === 429 ? 'login.many' : status === 0 ? 'problem.offline' : 'login.wrong');
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    signIn.mutate({ name: String(form.get('name')), password: String(form.get('password')) });
  };
  return (
    <main className="login">
      <form className="panel fields" onSubmit={submit}>
        <h1>{t('app.name')}</h1>
        <p className="muted">{t('app.tagline')}</p>
        {signIn.isError && (
          <p className="refused" role="alert">
            {refused}
          </p>
        )}
        <Field label={t('login.name')}>
          <TextInput name="name" required autoFocus autoComplete="username" autoCapitalize="none" />
        </Field>
        <Field label={t(byPin ? 'account.pin' : 'login.password')}>
          <SecretInput
            name="password"
            required
            pattern={byPin ? '[0-9]{6}' : undefined}
            title={byPin ? t('account.pinHint') : undefined}
            inputMode={byPin ? 'numeric' : undefined}
            autoComplete={byPin ? 'off' : 'current-password'}
          />
        </Field>
        <Button type="primary" submit block loading={signIn.isPending}>
          {t('login.submit')}
        </Button>
        <Button type="link" block onClick={() => setByPin(!byPin)}>
          {t(byPin ? 'login.byPassword' : 'login.byPin')}
        </Button>
      </form>
    </main>
  );
}
