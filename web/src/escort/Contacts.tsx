import { PhoneOutlined } from '@ant-design/icons';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../api/client';
import { Button } from '../ui/plain/Button';
import { Sheet } from '../ui/plain/Sheet';

/** Whom to ring at night: one tap each. */
export function Contacts({ road }: { road: Schemas['BatchRoadResponse'] }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const people = [
    ...road.contacts.map((one) => ({ ...one, label: t(`trip.roles.${one.role}`) })),
    ...road.receptions.map((one) => ({
      name: one.contactName,
      phone: one.contactPhone,
      label: t('trip.roles.receiver', { employer: one.employer }),
    })),
  ];
  return (
    <>
      <Button icon={<PhoneOutlined />} onClick={() => setOpen(true)}>
        {t('trip.contacts')}
      </Button>
      <Sheet open={open} title={t('trip.contacts')} onClose={() => setOpen(false)}>
        {people.length === 0 && <p className="muted">{t('trip.noContacts')}</p>}
        {people.map(({ name, phone, label }) => (
          <Button key={label + phone} block className="dial" href={`tel:${phone}`} icon={<PhoneOutlined />}>
            {label} {name} {phone}
          </Button>
        ))}
      </Sheet>
    </>
  );
}
