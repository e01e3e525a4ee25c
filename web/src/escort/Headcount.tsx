import { TeamOutlined } from '@ant-design/icons';
import { Button, Form, Input, InputNumber, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { enqueue } from '../offline/outbox';

interface Count {
  stop: string;
  counted: number;
}

/** Counted at a stop; the difference is told at once, with or without a connection. */
export function Headcount({ batchId, expected }: { batchId: string; expected: number }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const [form] = Form.useForm<Count>();
  const counted = Form.useWatch('counted', form);
  const apart = typeof counted === 'number' ? counted - expected : undefined;
  const save = ({ stop, counted: heads }: Count) => {
    const deviceAt = new Date().toISOString();
    const words = { id: crypto.randomUUID(), stop, counted: heads, deviceAt };
    void enqueue([{ kind: 'headcount', about: batchId, words }], stop, 0);
    setOpen(false);
    form.resetFields();
  };
  return (
    <>
      <Button icon={<TeamOutlined />} onClick={() => setOpen(true)}>
        {t('trip.count')}
      </Button>
      <Modal
        open={open}
        title={t('trip.count')}
        okText={t('app.save')}
        cancelText={t('app.cancel')}
        onCancel={() => setOpen(false)}
        onOk={() => form.submit()}
        forceRender
      >
        <p className="muted">{t('trip.expected', { count: expected })}</p>
        <Form<Count> form={form} layout="vertical" onFinish={save}>
          <Form.Item name="stop" label={t('trip.stop')} rules={[{ required: true }]}>
            <Input maxLength={60} />
          </Form.Item>
          <Form.Item name="counted" label={t('trip.counted')} rules={[{ required: true }]}>
            <InputNumber min={0} max={1000} className="wide" inputMode="numeric" />
          </Form.Item>
        </Form>
        {apart !== undefined && (
          <p className={apart === 0 ? 'flag-ok' : 'flag-bad'} role="status">
            {apart === 0
              ? t('trip.right')
              : t(apart < 0 ? 'trip.short' : 'trip.over', { count: Math.abs(apart) })}
          </p>
        )}
      </Modal>
    </>
  );
}
