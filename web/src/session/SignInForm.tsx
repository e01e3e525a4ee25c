import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, problemOf } from '../api/client';
import { Button } from '../ui/plain/Button';
import { Field, SecretInput, TextInput } from '../ui/plain/Fields';
import type { Session } from './session';

interface Props {
  /** Whose account it must be, when that is known. */
  name?: string;
  done: (session: Session) => Promise<void>;
}

/** Account and password, or at a clinic's desk the PIN of the shift. */
export function SignInForm({ name, done }: Props) {
  const { t } = useTranslation();
  const [byPin, setByPin] = useState(false);
  const signIn = useMutation({
    mutationFn: async (typed: { name: string; password: string }) =>
      byPin
        ? (await api.POST('/api/v1/session/pin', { body: { name: typed.name, pin: typed.password } })).data
        : (await api.POST('/api/v1/session', { body: typed })).data,
    onSuccess: (session) => (session ? done(session) : undefined),
  });
  const status = signIn.isError ? problemOf(signIn.error).status : 0;
  const refused = t(status === 429 ? 'login.many' : status === 0 ? 'problem.offline' : 'login.wrong');
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    signIn.mutate({ name: String(form.get('name')), password: String(form.get('password')) });
  };
  return (
    <form className="fields" onSubmit={submit}>
      {signIn.isError && (
        <p className="refused" role="alert">
          {refused}
        </p>
      )}
      <Field label={t('login.name')}>
        <TextInput
          name="name"
          required
          defaultValue={name}
          readOnly={name !== undefined}
          autoFocus={name === undefined}
          autoComplete="username"
          autoCapitalize="none"
        />
      </Field>
      <Field label={t(byPin ? 'account.pin' : 'login.password')}>
        <SecretInput
          name="password"
          required
          data-focus
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
  );
}
