import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Alert, Button, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, problemOf, type Schemas } from '../api/client';
import { homeOf, SESSION_KEY } from './session';

export function LoginPage() {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const signIn = useMutation({
    mutationFn: async (body: Schemas['SignInDto']) => (await api.POST('/api/v1/session', { body })).data,
    onSuccess: (session) => {
      if (!session) return;
      queries.setQueryData(SESSION_KEY, session);
      void navigate({ to: homeOf(session.role) });
    },
  });
  const status = signIn.isError ? problemOf(signIn.error).status : 0;
  const refused = t(status === 429 ? 'login.many' : status === 0 ? 'problem.offline' : 'login.wrong');
  return (
    <main className="login">
      <Form<Schemas['SignInDto']>
        layout="vertical"
        className="panel"
        onFinish={(body) => signIn.mutate(body)}
      >
        <h1>{t('app.name')}</h1>
        <p className="muted">{t('app.tagline')}</p>
        {signIn.isError && <Alert type="error" showIcon title={refused} />}
        <Form.Item name="name" label={t('login.name')} rules={[{ required: true }]}>
          <Input autoFocus autoComplete="username" size="large" />
        </Form.Item>
        <Form.Item name="password" label={t('login.password')} rules={[{ required: true }]}>
          <Input.Password autoComplete="current-password" size="large" />
        </Form.Item>
        <Button type="primary" htmlType="submit" size="large" block loading={signIn.isPending}>
          {t('login.submit')}
        </Button>
      </Form>
    </main>
  );
}
