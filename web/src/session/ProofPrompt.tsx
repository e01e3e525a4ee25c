import { Alert, Form, Input, Modal } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answerProofCalls, api, problemOf } from '../api/client';
import { said } from '../i18n';
import { useSession } from './session';

type Answer = (proved: boolean) => void;

/** Asks once more who is there when the service wants a fresh proof; the act it interrupted then goes on. */
export function ProofPrompt() {
  const { t } = useTranslation();
  const { data: session } = useSession();
  const [answer, setAnswer] = useState<Answer>();
  const [refused, setRefused] = useState<string>();
  const [form] = Form.useForm<{ proof: string }>();
  useEffect(() => answerProofCalls(() => new Promise((resolve) => setAnswer(() => resolve))), []);
  const close = (proved: boolean) => {
    answer?.(proved);
    setAnswer(undefined);
    setRefused(undefined);
    form.resetFields();
  };
  const prove = async (body: { proof: string }) => {
    try {
      await api.POST('/api/v1/session/proof', { body });
      close(true);
    } catch (error) {
      const { problem } = problemOf(error);
      setRefused(problem ? said(problem.text) : t('problem.offline'));
    }
  };
  return (
    <Modal
      open={answer !== undefined}
      title={t('signIn.again')}
      okText={t('signIn.goOn')}
      cancelText={t('app.cancel')}
      onOk={() => form.submit()}
      onCancel={() => close(false)}
      destroyOnHidden
    >
      {refused && <Alert type="error" showIcon title={refused} />}
      <Form form={form} layout="vertical" onFinish={(body) => void prove(body)}>
        <Form.Item
          name="proof"
          label={t(session?.enrolled ? 'signIn.codeHint' : 'login.password')}
          rules={[{ required: true }]}
        >
          <Input.Password autoFocus autoComplete={session?.enrolled ? 'one-time-code' : 'current-password'} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
