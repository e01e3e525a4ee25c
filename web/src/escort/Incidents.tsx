import { ExclamationCircleOutlined } from '@ant-design/icons';
import { Button, Form, Input, Modal, Select, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../api/client';
import { enqueue, type WaitingAct } from '../offline/outbox';
import { moment } from '../ui/day';
import type { Seat } from './trip';

type Incident = Schemas['IncidentRequest'];
const KINDS = [
  'unwell',
  'accident',
  'breakdown',
  'delay',
  'missing',
  'dispute',
  'other',
] as const satisfies readonly Incident['kind'][];
const TOLD = [
  'bureau',
  'destination_bureau',
  'station',
  'employer',
  'family',
  'police',
  'ambulance',
  'carrier',
] as const satisfies readonly Incident['told'][number][];

interface Props {
  batchId: string;
  seats: readonly Seat[];
  road: Schemas['BatchRoadResponse'];
  waiting: readonly WaitingAct[];
}

/** What happened on the way and who was told; noted now, sent when there is a connection. */
export function Incidents({ batchId, seats, road, waiting }: Props) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const [form] = Form.useForm<Omit<Incident, 'id' | 'deviceAt'>>();
  const save = (told: Omit<Incident, 'id' | 'deviceAt'>) => {
    const words = { ...told, id: crypto.randomUUID(), deviceAt: new Date().toISOString() };
    void enqueue([{ kind: 'incident', about: batchId, words }], t(`trip.kinds.${told.kind}`));
    form.resetFields();
    setOpen(false);
  };
  return (
    <>
      <Button icon={<ExclamationCircleOutlined />} onClick={() => setOpen(true)}>
        {t('trip.incident')}
      </Button>
      <Modal
        open={open}
        title={t('trip.incident')}
        okText={t('app.save')}
        cancelText={t('app.cancel')}
        onCancel={() => setOpen(false)}
        onOk={() => form.submit()}
        forceRender
      >
        <Form form={form} layout="vertical" onFinish={save}>
          <Form.Item name="kind" label={t('trip.kind')} rules={[{ required: true }]}>
            <Select options={KINDS.map((value) => ({ value, label: t(`trip.kinds.${value}`) }))} />
          </Form.Item>
          <Form.Item name="told" label={t('trip.told')} rules={[{ required: true }]}>
            <Select
              mode="multiple"
              options={TOLD.map((value) => ({ value, label: t(`trip.toldWho.${value}`) }))}
            />
          </Form.Item>
          <Form.Item name="passengerId" label={t('trip.about')}>
            <Select
              allowClear
              showSearch={{ optionFilterProp: 'label' }}
              options={seats.map(({ passengerId, name }) => ({ value: passengerId, label: name ?? '' }))}
            />
          </Form.Item>
          <Form.Item name="place" label={t('trip.place')}>
            <Input maxLength={60} />
          </Form.Item>
          <Form.Item name="words" label={t('trip.words')}>
            <Input.TextArea maxLength={200} rows={2} />
          </Form.Item>
        </Form>
        {(road.incidents.length > 0 || waiting.length > 0) && <h2>{t('trip.incidents')}</h2>}
        {waiting.map(({ id, who }) => (
          <p key={id}>
            {who} <Tag>{t('trip.pending')}</Tag>
          </p>
        ))}
        {road.incidents.map((one) => (
          <p key={one.id}>
            <span className="num">{moment(one.deviceAt)}</span> {t(`trip.kinds.${one.kind}`)} {one.name}{' '}
            {one.place} {one.words}
          </p>
        ))}
      </Modal>
    </>
  );
}
