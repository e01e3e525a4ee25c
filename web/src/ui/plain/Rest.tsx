import { InboxOutlined } from '@ant-design/icons';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** Where a list will stand. */
export function Waiting({ rows = 4 }: { rows?: number }) {
  const { t } = useTranslation();
  return (
    <div className="waiting" role="status" aria-label={t('app.loading')}>
      {Array.from({ length: rows }, (_, index) => (
        <i key={index} />
      ))}
    </div>
  );
}

/** A list without rows says why. */
export const Nothing = ({ children }: { children: ReactNode }) => (
  <div className="nothing">
    <InboxOutlined aria-hidden />
    <p>{children}</p>
  </div>
);
