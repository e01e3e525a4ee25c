import { Button, Card, Form, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client';
import { Page } from '../ui/Page';
import { useAct } from '../ui/useAct';
import { Enrolment, PasswordStep } from './SignInSteps';
import { useSession } from './session';

/** One's own account: password, authenticator, other browsers, and a clinic's PIN and desk. */
export function AccountPage() {
  const { t } = useTranslation();
  const { data: session } = useSession();
  const [changing, setChanging] = useState<'password' | 'factor'>();
  const endOthers = useAct(() => api.DELETE('/api/v1/session/others'));
  const close = () => {
    setChanging(undefined);
    return Promise.resolve();
  };
  if (!session) return null;
  return (
    <Page title={session.user.displayName}>
      <Card title={t('login.password')}>
        {changing === 'password' ? (
          <PasswordStep done={close} />
        ) : (
          <Button onClick={() => setChanging('password')}>{t('account.changePassword')}</Button>
        )}
      </Card>
      <Card title={t('users.secondFactor')}>
        {changing === 'factor' ? (
          <Enrolment done={close} />
        ) : (
          <Button onClick={() => setChanging('factor')}>
            {t(session.enrolled ? 'account.newFactor' : 'signIn.enrol')}
          </Button>
        )}
      </Card>
      <Card title={t('account.others')}>
        <Button loading={endOthers.isPending} onClick={() => endOthers.mutate(undefined)}>
          {t('account.endOthers')}
        </Button>
      </Card>
      {session.role === 'clinic' && <ClinicDesk hasPin={session.hasPin} />}
    </Page>
  );
}

function ClinicDesk({ hasPin }: { hasPin: boolean }) {
  const { t } = useTranslation();
  const setPin = useAct((body: { pin: string }) => api.PUT('/api/v1/session/pin', { body }));
  const register = useAct((body: { code: string }) => api.POST('/api/v1/session/desk', { body }));
  return (
    <>
      <Card title={t('account.pin')}>
        <Form<{ pin: string }> layout="inline" onFinish={(body) => setPin.mutate(body)}>
          <Form.Item name="pin" label={t('account.pinHint')} rules={[{ required: true, pattern: /^\d{6}$/ }]}>
            <Input.Password autoComplete="off" inputMode="numeric" />
          </Form.Item>
          <Button htmlType="submit" loading={setPin.isPending}>
            {t(hasPin ? 'account.changePin' : 'app.save')}
          </Button>
        </Form>
      </Card>
      <Card title={t('account.desk')}>
        <Form<{ code: string }> layout="inline" onFinish={(body) => register.mutate(body)}>
          <Form.Item name="code" label={t('account.deskHint')} rules={[{ required: true, min: 12 }]}>
            <Input autoComplete="off" />
          </Form.Item>
          <Button htmlType="submit" loading={register.isPending}>
            {t('account.register')}
          </Button>
        </Form>
      </Card>
    </>
  );
}
