import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client';
import { Page } from '../ui/Page';
import { Button } from '../ui/plain/Button';
import { useAct } from '../ui/useAct';
import { ClinicDesk } from './ClinicDesk';
import { Devices } from './Devices';
import { Enrolment } from './Enrolment';
import { Part } from './Part';
import { PasswordStep } from './SignInSteps';
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
      <Part title={t('login.password')}>
        {changing === 'password' ? (
          <PasswordStep done={close} />
        ) : (
          <Button onClick={() => setChanging('password')}>{t('account.changePassword')}</Button>
        )}
      </Part>
      <Part title={t('account.secondFactor')}>
        {changing === 'factor' ? (
          <Enrolment done={close} />
        ) : (
          <Button onClick={() => setChanging('factor')}>
            {t(session.enrolled ? 'account.newFactor' : 'signIn.enrol')}
          </Button>
        )}
      </Part>
      <Part title={t('account.others')}>
        <Button loading={endOthers.isPending} onClick={() => endOthers.mutate(undefined)}>
          {t('account.endOthers')}
        </Button>
      </Part>
      <Part title={t('account.devices')}>
        <Devices userId={session.user.id} />
      </Part>
      {session.role === 'clinic' && <ClinicDesk hasPin={session.hasPin} />}
    </Page>
  );
}
