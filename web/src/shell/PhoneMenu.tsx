import { EllipsisOutlined } from '@ant-design/icons';
import { Link, useLocation } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Sheet } from '../ui/plain/Sheet';
import type { NavEntry } from './nav';

/** As many as a thumb tells apart. */
const TABS = 5;

/** The first screens at the thumb; when there are more than fit, the last place opens the rest. */
export function PhoneMenu({ entries }: { entries: readonly NavEntry[] }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const { pathname } = useLocation();
  const shown = entries.length > TABS ? entries.slice(0, TABS - 1) : entries;
  const rest = entries.slice(shown.length);
  const among = rest.find(({ to }) => pathname === to || pathname.startsWith(`${to}/`));
  return (
    <nav className="phone-tabs" aria-label={t('app.menu')}>
      {shown.map((entry) => (
        <Link key={entry.to} to={entry.to}>
          {entry.icon}
          {t(`nav.${entry.word}`)}
        </Link>
      ))}
      {rest.length > 0 && (
        <button
          type="button"
          aria-haspopup="dialog"
          aria-expanded={open}
          data-status={among ? 'active' : undefined}
          onClick={() => setOpen(true)}
        >
          <EllipsisOutlined aria-hidden />
          {t('app.moreScreens')}
        </button>
      )}
      <Sheet open={open} title={t('app.menu')} onClose={() => setOpen(false)}>
        <nav className="menu-sheet" aria-label={t('app.menu')}>
          {rest.map((entry, at) => (
            <Link
              key={entry.to}
              to={entry.to}
              data-focus={at === 0 || undefined}
              onClick={() => setOpen(false)}
            >
              {entry.icon} {t(`nav.${entry.word}`)}
            </Link>
          ))}
        </nav>
      </Sheet>
    </nav>
  );
}
