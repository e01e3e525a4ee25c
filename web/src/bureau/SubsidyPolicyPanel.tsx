import { useQuery } from '@tanstack/react-query';
import { Alert, Button, Checkbox, Form, Input, InputNumber, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, type Schemas } from '../api/client';
import { said } from '../i18n';
import { SidePanel } from '../ui/SidePanel';
import { useAct } from '../ui/useAct';

type Known = Schemas['KnownSubsidyPolicyResponse'];

type Way = Schemas['SubsidyAmount']['way'];
const WAYS: readonly Way[] = ['fixed', 'tickets', 'share_of_pay'];
const FIELD = { fixed: 'yuan', tickets: 'cap', share_of_pay: 'percent' } as const;

interface Answers {
  text: string;
  name: string;
  source: string;
  validFrom: string;
  validUntil?: string;
  months: number | null;
  way: Way;
  amount: number;
  rideExcludes: boolean;
  noticeDays: number;
}

/** The one number a bureau has to know of each way to pay: yuan, the cap of the tickets, or per cent of the pay. */
const numberOf = (amount: Known['rules']['amount']): number | undefined =>
  amount?.yuan ?? amount?.percent ?? amount?.cap ?? undefined;

function rulesOf(known: Known, answers: Answers): Schemas['SubsidyRules'] {
  return {
    ...known.rules,
    length: answers.months ? { unit: 'months', count: answers.months } : null,
    exclusions: [
      ...known.rules.exclusions.filter((one) => one !== 'organised_ride'),
      ...(answers.rideExcludes ? (['organised_ride'] as const) : []),
    ],
    noticeDays: answers.noticeDays,
    amount: { way: answers.way, [FIELD[answers.way]]: answers.amount },
  };
}

/** A known text put in force: what it leaves open is asked, and the bureau's own source is always asked. */
export function SubsidyPolicyPanel({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { t } = useTranslation();
  const [form] = Form.useForm<Answers>();
  const texts = useQuery({
    queryKey: ['known-policies'],
    enabled: open,
    queryFn: async () => (await api.GET('/api/v1/subsidies/known-policies')).data?.items ?? [],
  });
  const chosen = Form.useWatch('text', form);
  const way: Way = Form.useWatch('way', form) ?? 'fixed';
  const known = texts.data?.find(({ code }) => code === chosen);
  const save = useAct(
    (answers: Answers) => {
      const text = texts.data?.find(({ code }) => code === answers.text);
      if (!text) throw new Error(answers.text);
      return api.POST('/api/v1/subsidies/policies', {
        body: {
          code: text.code,
          kind: text.kind,
          name: answers.name,
          source: answers.source,
          validFrom: answers.validFrom,
          validUntil: answers.validUntil || null,
          rules: rulesOf(text, answers),
        },
      });
    },
    () => onClose(),
  );
  const choose = (code: string) => {
    const text = texts.data?.find((one) => one.code === code);
    if (!text) return;
    const months = text.rules.length?.unit === 'months' ? text.rules.length.count : null;
    form.setFieldsValue({
      text: code,
      name: said(text.name),
      months: text.open.includes('length') ? null : months,
      way: text.rules.amount?.way ?? 'share_of_pay',
      amount: numberOf(text.rules.amount),
      rideExcludes: text.rules.exclusions.includes('organised_ride'),
      noticeDays: text.rules.noticeDays,
    });
  };
  const day = [{ required: true, pattern: /^\d{4}-\d{2}-\d{2}$/, message: t('subsidies.dayShape') }];
  return (
    <SidePanel open={open} onClose={onClose} size={520} title={t('subsidies.setPolicy')}>
      <Form<Answers> form={form} layout="vertical" onFinish={(answers) => save.mutate(answers)}>
        <Form.Item name="text" label={t('subsidies.knownText')} rules={[{ required: true }]}>
          <Select
            onChange={choose}
            options={(texts.data ?? []).map((text) => ({ value: text.code, label: said(text.name) }))}
          />
        </Form.Item>
        {known && (
          <Alert
            type="info"
            title={known.source}
            description={
              known.open.length > 0 &&
              t('subsidies.openValues', {
                values: known.open.map((rule) => t(`subsidies.rule.${ruleWord(rule)}`)).join(' · '),
              })
            }
          />
        )}
        <Form.Item name="name" label={t('subsidies.name')} rules={[{ required: true }]}>
          <Input maxLength={100} />
        </Form.Item>
        <Form.Item name="source" label={t('subsidies.source')} rules={[{ required: true }]}>
          <Input.TextArea maxLength={400} rows={2} />
        </Form.Item>
        <Form.Item name="validFrom" label={t('subsidies.validFrom')} rules={day}>
          <Input placeholder={t('subsidies.dayShape')} />
        </Form.Item>
        <Form.Item name="validUntil" label={t('subsidies.validUntil')}>
          <Input placeholder={t('subsidies.dayShape')} />
        </Form.Item>
        <Form.Item name="months" label={t('subsidies.months')}>
          <InputNumber min={1} max={36} precision={0} />
        </Form.Item>
        <Form.Item name="way" label={t('subsidies.rule.amount')} initialValue="fixed">
          <Select options={WAYS.map((value) => ({ value, label: t(`subsidies.way.${value}`) }))} />
        </Form.Item>
        <Form.Item name="amount" label={t(`subsidies.way.${way}`)} rules={[{ required: true }]}>
          <InputNumber min={1} precision={0} />
        </Form.Item>
        <Form.Item name="rideExcludes" valuePropName="checked">
          <Checkbox>{t('subsidies.rideExcludes')}</Checkbox>
        </Form.Item>
        <Form.Item name="noticeDays" label={t('subsidies.noticeDays')} rules={[{ required: true }]}>
          <InputNumber min={0} max={60} precision={0} />
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={save.isPending}>
          {t('app.save')}
        </Button>
      </Form>
    </SidePanel>
  );
}

const ASKED = ['amount', 'length', 'exclusions', 'noticeDays', 'workplace'] as const;
const ruleWord = (rule: string): (typeof ASKED)[number] => ASKED.find((one) => one === rule) ?? 'amount';
