import { Button, Input, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, type Schemas } from '../../api/client';
import { useAct } from '../../ui/useAct';

/** The whole import put back, with the reason why; how much it brought is said before. */
export function WithdrawImport({ ledger }: { ledger: Schemas['ImportReviewResponse'] }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const withdraw = useAct(
    async () =>
      api.POST('/api/v1/imports/{id}/withdraw', { params: { path: { id: ledger.id } }, body: { reason } }),
    () => setOpen(false),
  );
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('review.withdraw')}</Button>
      <Modal
        open={open}
        title={t('review.withdrawTitle')}
        okText={t('imports.withdraw')}
        okButtonProps={{ danger: true, disabled: !reason.trim(), loading: withdraw.isPending }}
        cancelText={t('app.cancel')}
        onCancel={() => setOpen(false)}
        onOk={() => withdraw.mutate(undefined)}
      >
        <p className="num">
          {t('review.withdrawNumbers', { imported: ledger.imported ?? 0, merged: ledger.merged ?? 0 })}
        </p>
        <p>{t('review.withdrawText')}</p>
        <Input
          aria-label={t('imports.withdrawWhy')}
          placeholder={t('imports.withdrawWhy')}
          maxLength={200}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </Modal>
    </>
  );
}
