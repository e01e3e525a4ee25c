import { EyeOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, type Schemas } from '../../api/client';
import { useAct } from '../../ui/useAct';

type Row = Schemas['ImportRowResponse'];
type Purpose = Schemas['RevealImportRowsRequest']['purpose'];
const PURPOSES: readonly Purpose[] = ['correct', 'verify', 'call'];

interface Props {
  importId: string;
  seq: number;
  shown: (row: Row | undefined) => void;
}

/** Shows what is covered in one row, for a purpose that is written down. */
export function RevealRow({ importId, seq, shown }: Props) {
  const { t } = useTranslation();
  const reveal = useAct(
    async (purpose: Purpose) =>
      (
        await api.POST('/api/v1/imports/{id}/rows/reveal', {
          params: { path: { id: importId } },
          body: { rows: [seq], purpose },
        })
      ).data,
    (rows) => shown(rows?.[0]),
  );
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: PURPOSES.map((key) => ({ key, label: t(`review.purpose.${key}`) })),
        onClick: ({ key }) => reveal.mutate(key as Purpose),
      }}
    >
      <Button size="small" type="link" icon={<EyeOutlined />} loading={reveal.isPending}>
        {t('review.reveal')}
      </Button>
    </Dropdown>
  );
}
