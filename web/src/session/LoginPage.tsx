import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Alert, Button, Form, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, problemOf } from '../api/client';
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
  return (
    <main className="login">
      <Form<Typed> layout="vertical" className="panel" onFinish={(body) => signIn.mutate(body)}>
        <h1>{t('app.name')}</h1>
        <p className="muted">{t('app.tagline')}</p>
        {signIn.isError && <Alert type="error" showIcon title={refused} />}
        <Form.Item name="name" label={t('login.name')} rules={[{ required: true }]}>
          <Input autoFocus autoComplete="username" size="large" />
        </Form.Item>
        <Form.Item
          name="password"
          label={t(byPin ? 'account.pin' : 'login.password')}
          rules={[{ required: true }, ...(byPin ? [{ pattern: /^\d{6}$/ }] : [])]}
        >
          <Input.Password autoComplete={byPin ? 'off' : 'current-password'} size="large" />
        </Form.Item>
        <Button type="primary" htmlType="submit" size="large" block loading={signIn.isPending}>
          {t('login.submit')}
        </Button>
        <Button type="link" block onClick={() => setByPin(!byPin)}>
          {t(byPin ? 'login.byPassword' : 'login.byPin')}
        </Button>
      </Form>
    </main>
  );
}
