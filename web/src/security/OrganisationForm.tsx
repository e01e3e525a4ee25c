import { Button, Form, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, type Schemas } from '../api/client';
import { useAct } from '../ui/useAct';

type NewOrganisation = Schemas['CreateOrganisationDto'];
const KINDS: readonly NewOrganisation['kind'][] = [
  'source-bureau',
  'destination-bureau',
  'township-office',
  'station',
  'company',
  'clinic',
  'installation',
];

export function OrganisationForm({ done }: { done: () => void }) {
  const { t } = useTranslation();
  const create = useAct((body: NewOrganisation) => api.POST('/api/v1/organisations', { body }), done);
  const [form] = Form.useForm<NewOrganisation>();
  const kind = Form.useWatch('kind', form);
  return (
    <Form<NewOrganisation> form={form} layout="vertical" onFinish={(body) => create.mutate(body)}>
      <Form.Item name="kind" label={t('users.kind')} rules={[{ required: true }]}>
        <Select options={KINDS.map((value) => ({ value, label: t(`organisation.${value}`) }))} />
      </Form.Item>
      <Form.Item name="name" label={t('users.organisation')} rules={[{ required: true, min: 2 }]}>
        <Input autoComplete="off" />
      </Form.Item>
      {kind !== 'installation' && (
        <Form.Item
          name="place"
          label={t('users.place')}
          rules={[{ required: true, pattern: /^(\d{6}|\d{9}|\d{12})$/ }]}
        >
          <Input autoComplete="off" inputMode="numeric" />
        </Form.Item>
      )}
      {kind === 'company' && (
        <Form.Item name="employerId" label={t('users.employerId')}>
          <Input autoComplete="off" />
        </Form.Item>
      )}
      {kind === 'clinic' && (
        <Form.Item name="clinicId" label={t('users.clinicId')}>
          <Input autoComplete="off" />
        </Form.Item>
      )}
      <Button type="primary" htmlType="submit" loading={create.isPending}>
        {t('app.save')}
      </Button>
    </Form>
  );
}
