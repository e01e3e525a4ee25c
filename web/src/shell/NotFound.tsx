import { InfoCircleFilled } from '@ant-design/icons';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

export function NotFound() {
  const { t } = useTranslation();
  return (
    <div className="problem">
      <InfoCircleFilled aria-hidden />
      <h2>{t('app.notFound')}</h2>
      <Link to="/">{t('app.home')}</Link>
    </div>
  );
}
