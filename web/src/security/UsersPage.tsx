import { App, Button, Dropdown, Form, Input, Select, Space, Tag, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, type Schemas } from '../api/client';
import { ListTable } from '../ui/ListTable';
import { Page } from '../ui/Page';
import { tell } from '../ui/plain/notices';
import { SidePanel } from '../ui/SidePanel';
import { useAct } from '../ui/useAct';
import { usePages } from '../ui/usePages';
import { useSecondPersonRequired } from './ApprovalsPage';
import { DeskForm } from './DeskForm';
import { OrganisationForm } from './OrganisationForm';
import { useOrganisations } from './useOrganisations';

type User = Schemas['UserResponse'];
type NewUser = Schemas['CreateUserDto'];
const ROLES: readonly NewUser['role'][] = [
  'bureau',
  'caseworker',
  'station',
  'employer',
  'clinic',
  'escort',
  'auditor',
  'system-admin',
  'security-admin',
];
const TITLES = {
  user: 'users.create',
  organisation: 'users.createOrganisation',
  desk: 'users.createDesk',
} as const;
const ACTS = ['disable', 'enable', 'endSessions', 'resetPassword', 'resetSecondFactor'] as const;
type Act = (typeof ACTS)[number];

type Asked = Schemas['UserResponse'] | Schemas['NewPasswordResponse'] | Schemas['WaitingApprovalResponse'];

/** Carries one act out, or asks a second person for it. */
async function carryOut(act: Act, id: string): Promise<Asked | undefined> {
  const options = { params: { path: { id } } };
  if (act === 'disable') return (await api.POST('/api/v1/users/{id}/disable', options)).data;
  if (act === 'enable') return (await api.POST('/api/v1/users/{id}/enable', options)).data;
  if (act === 'endSessions') return (await api.POST('/api/v1/users/{id}/session-ends', options)).data;
  if (act === 'resetPassword') return (await api.POST('/api/v1/users/{id}/password-resets', options)).data;
  return (await api.POST('/api/v1/users/{id}/second-factor-resets', options)).data;
}

const waits = (asked: Asked | undefined): boolean => asked !== undefined && 'act' in asked;

export function UsersPage() {
  const { t } = useTranslation();
  const { modal } = App.useApp();
  const [making, setMaking] = useState<'user' | 'organisation' | 'desk'>();
  const close = () => setMaking(undefined);
  const pages = usePages<User>(['users'], async (cursor) => {
    return (await api.GET('/api/v1/users', { params: { query: { limit: 50, cursor } } })).data;
  });
  const act = useAct(
    ({ act, id }: { act: Act; id: string }) => carryOut(act, id),
    (asked) => {
      if (waits(asked)) tell(t('approvals.sent'));
      if (asked && 'password' in asked)
        modal.info({
          title: t('users.newPassword'),
          content: <Typography.Text copyable>{asked.password}</Typography.Text>,
        });
    },
  );
  const required = useSecondPersonRequired();
  return (
    <Page
      title={t('nav.users')}
      extra={
        <Space wrap>
          <Button onClick={() => setMaking('desk')}>{t('users.createDesk')}</Button>
          <Button onClick={() => setMaking('organisation')}>{t('users.createOrganisation')}</Button>
          <Button type="primary" onClick={() => setMaking('user')}>
            {t('users.create')}
          </Button>
        </Space>
      }
    >
      <span className="muted small">{t(required ? 'approvals.hint' : 'approvals.demo')}</span>
      <ListTable<User>
        pages={pages}
        columns={[
          { title: t('login.name'), dataIndex: 'name' },
          { title: t('users.displayName'), dataIndex: 'displayName' },
          { title: t('users.role'), render: (_, user) => t(`role.${user.role}`) },
          { title: t('users.areas'), render: (_, user) => user.areas.join(', ') },
          {
            title: t('users.secondFactor'),
            render: (_, user) => t(user.enrolled ? 'app.yes' : 'app.no'),
          },
          {
            title: t('people.status'),
            render: (_, user) => (
              <Tag color={user.disabledAt ? 'default' : 'success'}>
                {t(user.disabledAt ? 'users.disabled' : 'users.active')}
              </Tag>
            ),
          },
          {
            title: '',
            render: (_, user) => (
              <Dropdown
                menu={{
                  items: ACTS.filter((one) => (one === 'enable') === Boolean(user.disabledAt)).map((one) => ({
                    key: one,
                    label: t(`users.${one}`),
                  })),
                  onClick: ({ key }) => act.mutate({ act: key as Act, id: user.id }),
                }}
              >
                <Button size="small">{t('users.acts')}</Button>
              </Dropdown>
            ),
          },
        ]}
      />
      <SidePanel open={making !== undefined} title={t(TITLES[making ?? 'user'])} onClose={close}>
        {making === 'user' && <NewUserForm done={close} />}
        {making === 'organisation' && <OrganisationForm done={close} />}
        {making === 'desk' && <DeskForm done={close} />}
      </SidePanel>
    </Page>
  );
}

function NewUserForm({ done }: { done: () => void }) {
  const { t } = useTranslation();
  const organisations = useOrganisations();
  const create = useAct(
    async (body: NewUser) => (await api.POST('/api/v1/users', { body })).data,
    (asked) => {
      if (waits(asked)) tell(t('approvals.sent'));
      done();
    },
  );
  const [form] = Form.useForm<NewUser>();
  const role = Form.useWatch('role', form);
  return (
    <Form<NewUser> form={form} layout="vertical" onFinish={(body) => create.mutate(body)}>
      <Form.Item name="organisationId" label={t('users.organisation')} rules={[{ required: true }]}>
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          options={organisations.map(({ id, name }) => ({ value: id, label: name }))}
        />
      </Form.Item>
      <Form.Item name="role" label={t('users.role')} rules={[{ required: true }]}>
        <Select options={ROLES.map((value) => ({ value, label: t(`role.${value}`) }))} />
      </Form.Item>
      <Form.Item name="name" label={t('login.name')} rules={[{ required: true, min: 2 }]}>
        <Input autoComplete="off" />
      </Form.Item>
      <Form.Item name="displayName" label={t('users.displayName')} rules={[{ required: true }]}>
        <Input autoComplete="off" />
      </Form.Item>
      {role === 'caseworker' && (
        <Form.Item name="areas" label={t('users.areas')} rules={[{ required: true }]}>
          <Select mode="tags" tokenSeparators={[',', ' ']} open={false} />
        </Form.Item>
      )}
      {(role === 'system-admin' || role === 'security-admin' || role === 'auditor') && (
        <Form.Item
          name="staffNumber"
          label={t('users.staffNumber')}
          extra={t('users.staffNumberHint')}
          rules={[{ required: true, min: 2 }]}
        >
          <Input autoComplete="off" />
        </Form.Item>
      )}
      <Form.Item
        name="password"
        label={t('users.firstPassword')}
        extra={t('signIn.nextHint')}
        rules={[{ required: true, min: 12 }]}
      >
        <Input.Password autoComplete="new-password" />
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={create.isPending}>
        {t('app.save')}
      </Button>
    </Form>
  );
}
