import { App, Button, Form, Input, Select, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, type Schemas } from '../api/client';
import { useAct } from '../ui/useAct';
import { useOrganisations } from './useOrganisations';

type NewDesk = Schemas['CreateDeskDto'];

/** A desk of a clinic; its code is shown once and typed there. */
export function DeskForm({ done }: { done: () => void }) {
  const { t } = useTranslation();
  const { modal } = App.useApp();
  const clinics = useOrganisations().filter(({ kind }) => kind === 'clinic');
  const create = useAct(
    async (body: NewDesk) => (await api.POST('/api/v1/desks', { body })).data,
    (made) => {
      done();
      modal.info({
        title: t('users.deskCode'),
        content: <Typography.Text copyable>{made?.code}</Typography.Text>,
      });
    },
  );
  return (
    <Form<NewDesk> layout="vertical" onFinish={(body) => create.mutate(body)}>
      <Form.Item name="organisationId" label={t('organisation.clinic')} rules={[{ required: true }]}>
        <Select options={clinics.map(({ id, name }) => ({ value: id, label: name }))} />
      </Form.Item>
      <Form.Item name="name" label={t('users.deskName')} rules={[{ required: true }]}>
        <Input autoComplete="off" />
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={create.isPending}>
        {t('app.save')}
      </Button>
    </Form>
  );
}
