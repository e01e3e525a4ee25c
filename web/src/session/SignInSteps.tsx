import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Alert, Button, Form, Input, QRCode, Typography } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, problemOf } from '../api/client';
import { said } from '../i18n';
import { homeOf, SESSION_KEY, useSession, useSignOut } from './session';

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
        <Button type="link" onClick={() => void signOut()}>
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
    if (session && session.openSteps.length === 0) void navigate({ to: homeOf(session.role) });
  };
}

function useStep<Input>(send: (input: Input) => Promise<unknown>, done: () => Promise<void>) {
  const step = useMutation({ mutationFn: send, onSuccess: done });
  const { problem } = problemOf(step.error);
  const refused: ReactNode = step.isError && problem && (
    <Alert type="error" showIcon title={said(problem.text)} />
  );
  return { ...step, refused };
}

export function CodeStep({ done }: { done: () => Promise<void> }) {
  const { t } = useTranslation();
  const step = useStep((body: { code: string }) => api.POST('/api/v1/session/code', { body }), done);
  return (
    <Form<{ code: string }> layout="vertical" onFinish={(body) => step.mutate(body)}>
      {step.refused}
      <Form.Item name="code" label={t('signIn.codeHint')} rules={[{ required: true, min: 6 }]}>
        <Input autoFocus autoComplete="one-time-code" size="large" />
      </Form.Item>
      <Button type="primary" htmlType="submit" size="large" block loading={step.isPending}>
        {t('login.submit')}
      </Button>
    </Form>
  );
}

export function PasswordStep({ done }: { done: () => Promise<void> }) {
  const { t } = useTranslation();
  const step = useStep(
    (body: { current: string; next: string }) => api.PUT('/api/v1/session/password', { body }),
    done,
  );
  return (
    <Form<{ current: string; next: string }> layout="vertical" onFinish={(body) => step.mutate(body)}>
      {step.refused}
      <Form.Item name="current" label={t('signIn.current')} rules={[{ required: true }]}>
        <Input.Password autoComplete="current-password" size="large" />
      </Form.Item>
      <Form.Item
        name="next"
        label={t('signIn.next')}
        extra={t('signIn.nextHint')}
        rules={[{ required: true, min: 12 }]}
      >
        <Input.Password autoComplete="new-password" size="large" />
      </Form.Item>
      <Button type="primary" htmlType="submit" size="large" block loading={step.isPending}>
        {t('app.save')}
      </Button>
    </Form>
  );
}

/** A secret for the phone, its first code, then the recovery codes, shown once. */
export function Enrolment({ done }: { done: () => Promise<void> }) {
  const { t } = useTranslation();
  const [codes, setCodes] = useState<readonly string[]>();
  const begun = useQuery({
    queryKey: ['second-factor'],
    staleTime: Infinity,
    gcTime: 0,
    retry: false,
    queryFn: async () => (await api.POST('/api/v1/session/second-factor')).data,
  });
  const step = useStep(
    async (body: { code: string }) =>
      setCodes((await api.POST('/api/v1/session/second-factor/confirmation', { body })).data?.codes),
    () => Promise.resolve(),
  );
  if (codes)
    return (
      <>
        <Alert type="warning" showIcon title={t('signIn.recoveryHint')} />
        <pre className="num">{codes.join('\n')}</pre>
        <Button type="primary" size="large" block onClick={() => void done()}>
          {t('signIn.written')}
        </Button>
      </>
    );
  return (
    <Form<{ code: string }> layout="vertical" onFinish={(body) => step.mutate(body)}>
      <p>{t('signIn.scan')}</p>
      {begun.data && (
        <>
          <QRCode value={begun.data.uri} type="svg" />
          <Typography.Paragraph copyable className="num">
            {begun.data.secret}
          </Typography.Paragraph>
        </>
      )}
      {step.refused}
      <Form.Item name="code" label={t('signIn.firstCode')} rules={[{ required: true, len: 6 }]}>
        <Input autoComplete="one-time-code" size="large" />
      </Form.Item>
      <Button type="primary" htmlType="submit" size="large" block loading={step.isPending}>
        {t('signIn.enrol')}
      </Button>
    </Form>
  );
}
